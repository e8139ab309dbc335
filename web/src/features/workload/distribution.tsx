import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import { AssignmentsKept } from '../../ui/desk/assignments-kept.tsx'
import card from '../../ui/desk/card.module.css'
import { Chips, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { FilterChip } from '../../ui/desk/filter-chip.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { useAssignCases } from '../../ui/desk/use-assign-cases.ts'
import { LoadBar } from './load-bar.tsx'
import { ShareTable } from './share-table.tsx'
import classes from './workload.module.css'
import { type Proposal, proposalQuery } from './workload-query.ts'

/** A balanced distribution of what waits, to look at before anything happens, and to apply as it stands. */
export const Distribution = () => {
  const { t } = useTranslation('workload')
  const { read, change } = useAddress()
  const assigning = useAssignCases()
  const answer = useAnswer({
    query: proposalQuery,
    variables: { procedure: read('procedure') },
    about: 'proposal',
    alsoOf: ['Case', 'Workload'],
  })
  const apply = ({ shares }: Proposal) =>
    void assigning.assign(
      shares.flatMap(({ case: found, person }) =>
        person ? [{ caseId: found.id, expectedVersion: found.version, assigneeId: person.id }] : [],
      ),
    )
  return (
    <section className={classes.proposal} aria-labelledby="proposal">
      <div className={card.between}>
        <h2 id="proposal">{t('balance.title')}</h2>
        <Button variant="subtle" onClick={() => change({ balance: null, procedure: null })}>
          {t('balance.close')}
        </Button>
      </div>
      <p className={card.quiet}>{t('balance.how')}</p>
      <Toolbar label={t('balance.filter')}>
        <Chips>
          <FilterChip
            label={t('balance.procedure')}
            options={(answer.data?.procedures ?? []).map((one) => ({ value: one.name, label: one.label }))}
            value={read('procedure')}
            onChange={(procedure) => change({ procedure })}
          />
        </Chips>
      </Toolbar>
      <AssignmentsKept kept={assigning.kept} trouble={assigning.trouble} onClose={assigning.forget} />
      <Answered answer={answer} waiting={t('balance.waiting')} skeleton={<GreyRows rows={6} height="2.75rem" />}>
        {({ proposeDistribution: proposal }) =>
          proposal.shares.length === 0 ? (
            <Empty title={t('balance.empty')} />
          ) : (
            <>
              <Receivers proposal={proposal} />
              <Apply proposal={proposal} isBusy={assigning.isBusy} onApply={() => apply(proposal)} />
              <ShareTable shares={proposal.shares} />
              {proposal.hasMore && <p className={card.quiet}>{t('balance.more')}</p>}
            </>
          )
        }
      </Answered>
    </section>
  )
}

const Receivers = ({ proposal }: { proposal: Proposal }) => {
  const { t } = useTranslation('workload')
  return (
    <ul className={classes.receivers} aria-label={t('balance.people')}>
      {proposal.people.map(({ load, given }) => (
        <li key={load.person.id}>
          <span className={classes.line}>
            <strong>{load.person.name}</strong>
            <span>
              {load.isAway
                ? t('balance.isAway')
                : t('balance.after', { open: load.open, after: load.open + given, capacity: load.capacity })}
            </span>
          </span>
          <LoadBar open={load.open} capacity={load.capacity} given={given} />
        </li>
      ))}
    </ul>
  )
}

const Apply = ({ proposal, isBusy, onApply }: { proposal: Proposal; isBusy: boolean; onApply: () => void }) => {
  const { t } = useTranslation('workload')
  const count = proposal.shares.filter(({ person }) => person !== null).length
  const left = proposal.shares.length - count
  return (
    <div className={classes.apply}>
      <Button loading={isBusy} disabled={count === 0} onClick={onApply}>
        {t('balance.apply', { count })}
      </Button>
      {left > 0 && <span>{t('balance.left', { count: left })}</span>}
    </div>
  )
}

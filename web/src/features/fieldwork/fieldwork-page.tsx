import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { DecideRecord } from './decide-record.tsx'
import classes from './fieldwork.module.css'
import { doubtfulQuery } from './fieldwork-query.ts'
import { Oversight } from './oversight.tsx'
import { RecordFacts } from './record-facts.tsx'

/** Field registration seen from the desk: likely duplicates to decide, how much was done, how good it was. */
export const FieldworkPage = () => {
  const { t } = useTranslation('fieldwork')
  const me = useMe()
  return (
    <DeskPage
      title={t('title')}
      tools={may(me, 'collect:FieldRecord') && <LinkButton to="/field">{t('toField')}</LinkButton>}
    >
      <p className={card.quiet}>{t('lead')}</p>
      <Doubtful />
      {may(me, 'read:FieldSample') && <Oversight />}
    </DeskPage>
  )
}

const Doubtful = () => {
  const { t } = useTranslation('fieldwork')
  const [params] = useSearchParams()
  const after = params.get('after')
  const answer = useAnswer({ query: doubtfulQuery, variables: { after }, about: `doubtful ${after}`, isFresh: true })
  return (
    <section className={classes.section}>
      <h2>{t('doubtful.title')}</h2>
      <Answered answer={answer} waiting={t('doubtful.title')}>
        {({ fieldRecords }) =>
          fieldRecords.nodes.length === 0 ? (
            <Empty title={t('doubtful.none')} />
          ) : (
            <>
              <ul className={card.list}>
                {fieldRecords.nodes.map((record) => (
                  <li key={record.id} className={card.card}>
                    <h3>{record.told.name}</h3>
                    <RecordFacts record={record} />
                    {record.candidatesHiddenReason !== null && <p>{record.candidatesHiddenReason}</p>}
                    {record.mayDecide ? (
                      <DecideRecord record={record} onDone={answer.retry} />
                    ) : (
                      <p>{t('doubtful.notYou', { who: record.decidedByWhom ?? '' })}</p>
                    )}
                  </li>
                ))}
              </ul>
              <KeysetPages page={fieldRecords.pageInfo} />
            </>
          )
        }
      </Answered>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { Chips, DeskPage, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { FacetChips } from '../../ui/desk/facet-chips.tsx'
import { FilterChip } from '../../ui/desk/filter-chip.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { useRowKeys } from '../../ui/desk/use-row-keys.ts'
import { useSelection } from '../../ui/desk/use-selection.ts'
import { BulkDecide } from './bulk-decide.tsx'
import { FindingCard } from './finding-card.tsx'
import classes from './findings-page.module.css'
import { facetNames, findingFacetsQuery, findingsQuery, readFilter, scores, states } from './findings-query.ts'

/** What our signals found, strongest first: a lead until somebody has looked. */
export const FindingsPage = () => {
  const { t } = useTranslation('findings')
  const { read, change } = useAddress()
  const filter = readFilter(read)
  const state = filter.state ?? 'OPEN'
  const about = { about: 'findings', alsoOf: ['Finding'] }
  const answer = useAnswer({ query: findingsQuery, variables: { filter, after: read('after') }, ...about })
  const counted = useAnswer({ query: findingFacetsQuery, variables: { filter }, ...about })
  const rows = answer.data?.findings.nodes ?? []
  const canDecide = may(useMe(), 'decide:Finding') && state === 'OPEN'
  const selection = useSelection(rows, canDecide, {
    row: t('select.row'),
    page: t('select.page'),
    clear: t('select.clear'),
  })
  useRowKeys(rows.map((finding) => finding.id))
  return (
    <DeskPage title={t('title')}>
      <p className={card.quiet}>
        {t('why')} <Link to="/desk/precision">{t('precisionLink')}</Link>
      </p>
      <Toolbar label={t('filter')}>
        <Chips>
          <FilterChip
            label={t('state')}
            all={t('desk:finding.state.OPEN')}
            options={states.slice(1).map((value) => ({ value, label: t(`desk:finding.state.${value}`) }))}
            value={state === 'OPEN' ? undefined : state}
            onChange={(next) => change({ state: next })}
          />
          <FacetChips
            names={facetNames.map((name) => ({ name, label: t(`facets.${name}`) }))}
            facets={counted.data?.findingFacets}
          />
          <FilterChip
            label={t('scoreFrom')}
            options={scores.map((value) => ({ value, label: t('scoreAtLeast', { score: value }) }))}
            value={scores.find((one) => one === read('scoreFrom'))}
            onChange={(next) => change({ scoreFrom: next })}
          />
        </Chips>
      </Toolbar>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={4} height="14rem" gap="0.5rem" />}>
        {({ findings }) => (
          <>
            {findings.nodes.length === 0 && (
              <Empty title={t(`empty.${state}.title`)}>
                <p>{t(`empty.${state}.text`)}</p>
              </Empty>
            )}
            {canDecide && findings.nodes.length > 0 && (
              <BulkDecide selection={selection} count={findings.nodes.length} />
            )}
            <ul className={card.list}>
              {findings.nodes.map((finding) => (
                <li key={finding.id} className={card.card} data-row={finding.id}>
                  {canDecide && (
                    <label className={classes.one}>
                      <input
                        type="checkbox"
                        className={classes.box}
                        checked={selection.isSelected(finding.id)}
                        onChange={() => selection.toggle(finding.id)}
                        aria-label={t('select.one', { label: `${finding.label} ${finding.listing?.title ?? ''}` })}
                      />
                    </label>
                  )}
                  <FindingCard finding={finding} />
                </li>
              ))}
            </ul>
            <KeysetPages page={findings.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}

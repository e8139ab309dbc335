import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { BrandWalk } from './brand-walk.tsx'
import { Rescreening } from './rescreening.tsx'
import { type PrecisionRow, precisionQuery } from './rules-query.ts'
import { sayShare } from './say-share.ts'
import classes from './table.module.css'

/** How far each signal was right where somebody looked, with who looked and how sure the figure is. */
export const PrecisionPage = () => {
  const { t } = useTranslation('rules')
  const answer = useAnswer({ query: precisionQuery, variables: {}, about: 'precision', alsoOf: ['Finding', 'Seller'] })
  return (
    <DeskPage title={t('title')}>
      <p className={card.quiet}>
        {t('why')} <Link to="/desk/rules">{t('rulesLink')}</Link> ·{' '}
        <Link to="/desk/precision/prices">{t('pricesLink')}</Link>
      </p>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={6} height="3rem" gap="0.5rem" />}>
        {({ signalPrecision }) => (
          <>
            <table className={classes.table}>
              <caption className="visually-hidden">{t('caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('signal')}</th>
                  <th scope="col">{t('reviewed')}</th>
                  <th scope="col">{t('confirmed')}</th>
                  <th scope="col">{t('precision')}</th>
                  <th scope="col">{t('interval')}</th>
                </tr>
              </thead>
              <tbody>
                {signalPrecision.map((row) => (
                  <Row key={row.signal} row={row} />
                ))}
              </tbody>
            </table>
            <p className={card.quiet}>
              {t('source', {
                officers: countOf(signalPrecision, 'OFFICER'),
                brands: countOf(signalPrecision, 'BRAND'),
              })}
            </p>
          </>
        )}
      </Answered>
      <Rescreening />
      <BrandWalk />
    </DeskPage>
  )
}

const countOf = (rows: readonly PrecisionRow[], source: 'OFFICER' | 'BRAND'): number =>
  rows
    .flatMap(({ sources }) => sources)
    .filter((one) => one.source === source)
    .reduce((sum, { reviewed }) => sum + reviewed, 0)

const Row = ({ row }: { row: PrecisionRow }) => {
  const { t } = useTranslation('rules')
  const { precision } = row
  // Nobody confirms it, so that there is a count and no share.
  const isOfSeller = row.scope === 'seller'
  return (
    <tr>
      <th scope="row">
        {isOfSeller ? row.label : <Link to={`/desk/findings?signal=${row.signal}`}>{row.label}</Link>}
        <span className={classes.small}>
          {row.categoryLabel} · {t('version', { version: row.version })}
        </span>
      </th>
      <td data-label={t('reviewed')}>{row.reviewed}</td>
      <td data-label={t('confirmed')}>{isOfSeller ? '—' : row.confirmed}</td>
      <td data-label={t('precision')}>
        {precision ? sayShare(precision.share) : t(isOfSeller ? 'onlyDismissed' : 'none')}
      </td>
      <td data-label={t('interval')}>
        {precision ? t('of', { low: sayShare(precision.low), high: sayShare(precision.high) }) : '—'}
      </td>
    </tr>
  )
}

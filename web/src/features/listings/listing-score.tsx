import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import classes from '../../ui/desk/waterfall.module.css'
import type { Listing } from './listing-query.ts'

/** Never 100: no score is certain. */
const percent = (share: number) => `${Math.min(99, Math.round(share * 100))}%`
const signed = (odds: number) => `${odds < 0 ? '−' : '+'}${Math.abs(odds).toFixed(1)}`

/** How one score of a listing came about: from what any text starts with, what each signal adds. */
export const ListingScore = ({ score }: { score: Listing['scores'][number] }) => {
  const { t } = useTranslation('listings')
  let total = score.base
  const steps = score.steps.map((step) => {
    const from = total
    total += step.adds
    return { ...step, from }
  })
  const place = (odds: number) => (100 * (odds - score.base)) / (total - score.base || 1)
  return (
    <>
      <h3>{t(score.flagged ? 'score.flagged' : 'score.title', { label: score.label, share: percent(score.score) })}</h3>
      <p className={card.quiet}>{t('score.text', { version: score.version, from: percent(score.flaggedFrom) })}</p>
      {steps.length === 0 ? (
        <p>{t('score.none')}</p>
      ) : (
        <table className={classes.table}>
          <caption className="visually-hidden">{t('score.caption', { label: score.label })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('score.signal')}</th>
              <th scope="col" className={classes.number}>
                {t('score.adds')}
              </th>
              <td className={classes.bars} />
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('score.base')}</th>
              <td className={classes.number}>{signed(score.base)}</td>
              <td className={classes.bars} />
            </tr>
            {steps.map(({ signal, label, adds, from }) => (
              <tr key={signal}>
                <th scope="row">{label}</th>
                <td className={classes.number}>{signed(adds)}</td>
                <td className={classes.bars}>
                  <span
                    className={classes.bar}
                    style={{ left: `${place(from)}%`, width: `${Math.max(0.5, place(from + adds) - place(from))}%` }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('score.sum', { share: percent(score.score) })}</th>
              <td className={classes.number}>{signed(total)}</td>
              <td className={classes.bars} />
            </tr>
          </tfoot>
        </table>
      )}
    </>
  )
}

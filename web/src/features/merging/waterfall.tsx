import { useTranslation } from 'react-i18next'
import classes from '../../ui/desk/waterfall.module.css'
import type { Reason } from './merging-query.ts'
import { sayShare } from './say-share.ts'

const signed = (bits: number) => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`

/** Each reason with what it adds or takes away, from what was to be expected to the score. */
export const Waterfall = ({
  reasons,
  score,
  probability,
}: {
  reasons: readonly Reason[]
  score: number
  probability: number
}) => {
  const { t } = useTranslation('merging')
  const ordered = reasons.toSorted(
    (a, b) => Number(b.kind === 'prior') - Number(a.kind === 'prior') || b.weight - a.weight,
  )
  let total = 0
  const steps = ordered.map((reason) => {
    const from = total
    total += reason.weight
    return { reason, from, to: total }
  })
  const ends = steps.flatMap(({ from, to }) => [from, to])
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const place = (bits: number) => (100 * (bits - low)) / (high - low || 1)
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('waterfall.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('waterfall.reason')}</th>
          <th scope="col" className={classes.number}>
            {t('waterfall.weight')}
          </th>
          <td className={classes.bars} />
        </tr>
      </thead>
      <tbody>
        {steps.map(({ reason, from, to }) => (
          <tr key={`${reason.kind} ${reason.trait}`}>
            <th scope="row">
              {reason.kind === 'prior'
                ? t('waterfall.prior')
                : t(`short.${reason.kind as 'same' | 'differs'}`, { label: reason.label })}
              {reason.value && <span className={classes.value}>{reason.value}</span>}
              {reason.holders !== null && (
                <span className={classes.note}>{t('waterfall.holders', { count: reason.holders })}</span>
              )}
              {reason.counted < 1 && (
                <span className={classes.note}>{t('waterfall.counted', { share: sayShare(reason.counted) })}</span>
              )}
            </th>
            <td className={classes.number}>{signed(reason.weight)}</td>
            <td className={classes.bars}>
              <span
                className={classes.bar}
                data-tone={reason.kind}
                style={{
                  left: `${place(Math.min(from, to))}%`,
                  width: `${Math.max(0.5, Math.abs(place(to) - place(from)))}%`,
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('waterfall.sum', { share: sayShare(probability) })}</th>
          <td className={classes.number}>{signed(score)}</td>
          <td className={classes.bars} />
        </tr>
      </tfoot>
    </table>
  )
}

import { useTranslation } from 'react-i18next'
import { sayLikely } from '../../ui/desk/say-likely.ts'
import classes from '../../ui/desk/waterfall.module.css'
import { saySigned, WaterfallTable } from '../../ui/desk/waterfall-table.tsx'
import type { Reason } from './merging-query.ts'

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
    <WaterfallTable
      caption={t('waterfall.title')}
      heads={[t('waterfall.reason'), t('waterfall.weight')]}
      steps={steps.map(({ reason, from, to }) => ({
        key: `${reason.kind} ${reason.trait}`,
        label: (
          <>
            {reason.kind === 'prior'
              ? t('waterfall.prior')
              : t(`short.${reason.kind as 'same' | 'differs'}`, { label: reason.label })}
            {reason.value && <span className={classes.value}>{reason.value}</span>}
            {reason.holders !== null && (
              <span className={classes.note}>{t('waterfall.holders', { count: reason.holders })}</span>
            )}
            {reason.counted < 1 && (
              <span className={classes.note}>{t('waterfall.counted', { share: sayLikely(reason.counted) })}</span>
            )}
          </>
        ),
        says: saySigned(reason.weight),
        bar: {
          left: place(Math.min(from, to)),
          width: Math.abs(place(to) - place(from)),
          tone: reason.kind,
        },
      }))}
      sum={{ label: t('waterfall.sum', { share: sayLikely(probability) }), says: saySigned(score) }}
    />
  )
}

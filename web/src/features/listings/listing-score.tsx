import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { sayLikely } from '../../ui/desk/say-likely.ts'
import { saySigned, WaterfallTable } from '../../ui/desk/waterfall-table.tsx'
import type { Listing } from './listing-query.ts'

/** How one score of a listing came about: from what any text starts with, what each signal adds. */
export const ListingScore = ({ score }: { score: Listing['scores'][number] }) => {
  const { t } = useTranslation('listings')
  const share = sayLikely(score.score)
  const all = score.steps.reduce((sum, { adds }) => sum + adds, 0)
  let total = 0
  const steps = score.steps.map(({ signal, label, adds }) => {
    const left = (100 * total) / (all || 1)
    total += adds
    return { key: signal, label, says: saySigned(adds), bar: { left, width: (100 * adds) / (all || 1) } }
  })
  return (
    <>
      <h3>{t(score.flagged ? 'score.flagged' : 'score.title', { label: score.label, share })}</h3>
      <p className={card.quiet}>{t('score.text', { version: score.version, from: sayLikely(score.flaggedFrom) })}</p>
      {steps.length === 0 ? (
        <p>{t('score.none')}</p>
      ) : (
        <WaterfallTable
          caption={t('score.caption', { label: score.label })}
          heads={[t('score.signal'), t('score.adds')]}
          steps={[{ key: 'base', label: t('score.base'), says: saySigned(score.base) }, ...steps]}
          sum={{ label: t('score.sum', { share }), says: saySigned(score.base + all) }}
        />
      )}
    </>
  )
}

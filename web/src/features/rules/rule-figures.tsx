import { useTranslation } from 'react-i18next'
import { Facts } from '../../ui/desk/facts.tsx'
import type { Figures } from './lexicon-query.ts'
import { sayShare } from './say-share.ts'

type MeasuredShare = { share: number; low: number; high: number }

/** What a rule met, in figures, and what of it is found anyhow. */
export const RuleFigures = ({ figures }: { figures: Figures }) => {
  const { t } = useTranslation('lexicon')
  const { listings, hits, share, changed, newlyFlagged, known, reviewed, held, precision, overlaps } = figures
  const say = (measured: MeasuredShare) =>
    t('figures.share', {
      share: sayShare(measured.share),
      low: sayShare(measured.low),
      high: sayShare(measured.high),
    })
  return (
    <Facts
      facts={[
        { label: t('figures.hits'), value: t('figures.hitsOf', { hits, listings, share: share ? say(share) : '—' }) },
        { label: t('figures.changed'), value: t('figures.changedOf', { changed, newlyFlagged }) },
        {
          label: t('figures.known'),
          value:
            overlaps.length === 0
              ? String(known)
              : t('figures.knownBy', {
                  known,
                  signals: overlaps.map(({ label, count }) => `${label} ${count}`).join(t('figures.and')),
                }),
        },
        {
          label: t('figures.precision'),
          value: precision ? t('figures.held', { held, reviewed, share: say(precision) }) : t('figures.noReviews'),
        },
      ]}
    />
  )
}

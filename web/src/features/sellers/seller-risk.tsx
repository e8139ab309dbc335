import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import classes from '../../ui/desk/waterfall.module.css'
import { WaterfallTable } from '../../ui/desk/waterfall-table.tsx'
import { sayDay } from '../../ui/say-date.ts'
import type { Seller } from './seller-query.ts'

const percent = (share: number) => `${Math.round(share * 100)}%`

/** How much speaks for a closer look, and what adds how much to it. */
export const SellerRisk = ({ seller }: { seller: Seller }) => {
  const { t } = useTranslation('sellers')
  const [chosen] = language.use()
  const risk = seller.riskScore
  if (!risk || risk.steps.length === 0) return null
  let before = 0
  const steps = risk.steps.map((step) => {
    const from = before
    before += step.adds
    return { ...step, from }
  })
  return (
    <section className={card.section}>
      <h2>{t('risk.title', { share: percent(risk.score) })}</h2>
      <p className={card.quiet}>{t('risk.text', { version: risk.version })}</p>
      <WaterfallTable
        caption={t('risk.caption')}
        heads={[t('risk.reason'), t('risk.adds')]}
        steps={steps.map(({ kind, label, count, latestOn, adds, from }) => ({
          key: kind,
          label: (
            <>
              {label}
              {latestOn && (
                <span className={classes.note}>{t('risk.pieces', { count, day: sayDay(latestOn, chosen) })}</span>
              )}
            </>
          ),
          says: `+${percent(adds)}`,
          bar: { left: Math.round(from * 100), width: adds * 100 },
        }))}
      />
    </section>
  )
}

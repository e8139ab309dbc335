import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import card from '../../ui/desk/card.module.css'
import { FindingLine } from '../../ui/desk/finding-line.tsx'
import type { Seller } from './seller-query.ts'

/** What signals over the seller itself find, each with the cases it rests on. */
export const SellerFindings = ({ seller }: { seller: Seller }) => {
  const { t } = useTranslation('sellers')
  if (seller.findings.length === 0) return null
  return (
    <section className={card.section}>
      <h2>{t('signals.title')}</h2>
      {seller.findings.map((finding) => (
        <div key={finding.signal}>
          <FindingLine finding={finding} />
          <p className={card.row}>
            {finding.cases.map(({ id, number }) => (
              <Link key={id} to={`/desk/cases/${id}`}>
                {number}
              </Link>
            ))}
          </p>
        </div>
      ))}
      <p className={card.quiet}>{t('signals.text')}</p>
    </section>
  )
}

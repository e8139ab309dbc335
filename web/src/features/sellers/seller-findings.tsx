import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import card from '../../ui/desk/card.module.css'
import { FindingLine } from '../../ui/desk/finding-line.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { Window } from '../../ui/desk/window.tsx'
import { DismissFindingForm } from './dismiss-finding-form.tsx'
import type { Seller } from './seller-query.ts'

/** What signals over the seller itself find, each with the cases it rests on and what was made of it. */
export const SellerFindings = ({ seller, onReload }: { seller: Seller; onReload: () => void }) => {
  const { t } = useTranslation('sellers')
  const me = useMe()
  const [dismissing, setDismissing] = useState<string>()
  const chosen = seller.findings.find(({ signal }) => signal === dismissing)
  const close = () => setDismissing(undefined)
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
          {finding.state === 'OPEN' && may(me, 'dismiss:SellerFinding') && (
            <div className={card.buttons}>
              <Button variant="default" size="compact-md" onClick={() => setDismissing(finding.signal)}>
                {t('signals.dismiss.button')}
                <span className="visually-hidden"> {finding.label}</span>
              </Button>
            </div>
          )}
        </div>
      ))}
      <p className={card.quiet}>{t('signals.text')}</p>
      <Window
        isOpen={chosen !== undefined}
        title={t('signals.dismiss.title', { label: chosen?.label ?? '' })}
        onClose={close}
      >
        {chosen && <DismissFindingForm sellerId={seller.id} finding={chosen} onReload={onReload} onClose={close} />}
      </Window>
    </section>
  )
}

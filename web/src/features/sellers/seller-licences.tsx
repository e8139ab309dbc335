import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayDay } from '../../ui/say-date.ts'
import { RegisterButtons } from './register-buttons.tsx'
import type { Register, Seller } from './seller-query.ts'

type Licence = Register['licences'][number]

/** Licences with their days, and what the seller declares where it need not register. */
export const SellerLicences = ({ seller }: { seller: Seller }) => {
  const { t } = useTranslation('sellers')
  const { licences, exemptions } = seller.register
  return (
    <>
      <section className={card.section}>
        <h2>{t('licences.title')}</h2>
        {licences.length === 0 && <p>{t('licences.none')}</p>}
        <ul className={card.list}>
          {licences.map((licence) => (
            <li key={licence.id} className={card.card}>
              <LicenceCard licence={licence} />
            </li>
          ))}
        </ul>
        <RegisterButtons names={['recordLicence']} />
      </section>
      <section className={card.section}>
        <h2>{t('exemptions.title')}</h2>
        <p className={card.quiet}>{t('exemptions.why')}</p>
        {exemptions.length === 0 && <p>{t('exemptions.none')}</p>}
        <ul className={card.list}>
          {exemptions.map((one) => (
            <li key={one.id} className={card.card}>
              <ExemptionCard exemption={one} />
            </li>
          ))}
        </ul>
        <RegisterButtons names={['recordExemption']} />
      </section>
    </>
  )
}

const LicenceCard = ({ licence }: { licence: Licence }) => {
  const { t } = useTranslation('sellers')
  const [chosen] = language.use()
  const days = [
    licence.issuedOn && t('licences.issuedOn', { day: sayDay(licence.issuedOn, chosen) }),
    licence.expiresOn ? t('licences.expiresOn', { day: sayDay(licence.expiresOn, chosen) }) : t('licences.noEnd'),
    licence.issuedBy,
  ]
  return (
    <>
      <div className={card.between}>
        <h3>{licence.kindLabel}</h3>
        <span className={card.row}>
          <Tag tone={licence.state === 'valid' ? 'done' : 'danger'}>{licence.stateLabel}</Tag>
          {licence.expiry !== 'current' && (
            <Tag tone={licence.expiry === 'expired' ? 'danger' : 'soon'}>{licence.expiryLabel}</Tag>
          )}
        </span>
      </div>
      <p className={card.quiet}>{[licence.number, ...days].filter(Boolean).join(' · ')}</p>
      {licence.scope && <p className={card.quiet}>{t('licences.scope', { scope: licence.scope })}</p>}
      <RegisterButtons names={['changeLicence']} targetId={licence.id} of={licence.number} />
    </>
  )
}

const ExemptionCard = ({ exemption }: { exemption: Register['exemptions'][number] }) => {
  const { t } = useTranslation('sellers')
  const [chosen] = language.use()
  return (
    <>
      <div className={card.between}>
        <h3>{exemption.kindLabel}</h3>
        {exemption.endedOn && <Tag>{t('exemptions.ended', { day: sayDay(exemption.endedOn, chosen) })}</Tag>}
      </div>
      <p className={card.quiet}>
        {[t('exemptions.declared', { day: sayDay(exemption.declaredOn, chosen) }), exemption.shownAt]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <RegisterButtons names={['endExemption']} targetId={exemption.id} of={exemption.kindLabel} />
    </>
  )
}

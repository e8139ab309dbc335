import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { Facts } from '../../ui/desk/facts.tsx'
import { OutsideLink } from '../../ui/desk/outside-link.tsx'
import { sayDay, sayTime } from '../../ui/say-date.ts'
import type { PartnerReport } from './case-query.ts'

/** What a platform reported, for a case that was opened from it. */
export const CaseReportTold = ({ report }: { report: PartnerReport }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  const told = report.sellerTold
  return (
    <>
      <section className={card.section}>
        <h2>{t('report.title', { partner: report.partnerName })}</h2>
        <p className={card.prose}>{report.text}</p>
        <Facts
          facts={[
            { label: t('submission.receivedAt'), value: sayTime(report.receivedAt, chosen) },
            { label: t('report.externalId'), value: report.externalId },
            report.occurredOn && { label: t('submission.happenedOn'), value: sayDay(report.occurredOn, chosen) },
          ]}
        />
      </section>
      <section className={card.section}>
        <h2>{t('report.seller')}</h2>
        <Facts
          facts={[
            { label: t('report.name'), value: told.name },
            told.wechatId && { label: t('report.wechatId'), value: told.wechatId },
            told.phone && { label: t('filer.phone'), value: told.phone },
            told.shopName && { label: t('report.shopName'), value: told.shopName },
            told.link && { label: t('report.link'), value: <OutsideLink url={told.link} /> },
            told.creditCode && { label: t('report.creditCode'), value: told.creditCode },
          ]}
        />
      </section>
      {report.evidenceLinks.length > 0 && (
        <section className={card.section}>
          <h2>{t('report.evidence')}</h2>
          <ul>
            {report.evidenceLinks.map((url) => (
              <li key={url}>
                <OutsideLink url={url} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

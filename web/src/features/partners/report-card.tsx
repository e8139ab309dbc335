import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { Facts } from '../../ui/desk/facts.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { OutsideLink } from '../../ui/desk/outside-link.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { rowId } from '../../ui/desk/use-row-keys.ts'
import { sayDay, sayTime } from '../../ui/say-date.ts'
import type { Report } from './reports-query.ts'
import { TriageForm } from './triage-form.tsx'

const tones = { RECEIVED: 'soon', CASE_OPENED: 'accent', INFO_ONLY: 'plain' } as const

/** One report with everything needed to decide on it. */
export const ReportCard = ({ report }: { report: Report }) => {
  const { t } = useTranslation('partners')
  const [chosen] = language.use()
  const me = useMe()
  const [deciding, setDeciding] = useState<'OPEN_CASE' | 'INFO_ONLY'>()
  return (
    <>
      <div className={card.between}>
        <h2 id={rowId(report.id)} tabIndex={-1}>
          {report.categoryLabel} · {report.partnerName}
        </h2>
        <Tag tone={tones[report.state]}>{report.stateLabel}</Tag>
      </div>
      <p className={card.quiet}>
        {t('reports.received', { at: sayTime(report.receivedAt, chosen), id: report.externalId })}
      </p>
      <p className={card.prose}>{report.text}</p>
      <ReportFacts report={report} />
      {report.listings.length > 0 && (
        <ul className={card.list}>
          {report.listings.map((listing) => (
            <li key={listing.id} className={card.row}>
              <Link to={`/desk/listings/${listing.id}`}>{listing.title}</Link>
              {listing.findings.map((finding) => (
                <Tag key={finding.id} tone={finding.state === 'DISMISSED' ? 'plain' : 'soon'}>
                  {finding.label}
                </Tag>
              ))}
            </li>
          ))}
        </ul>
      )}
      {report.occurredOn && (
        <p className={card.quiet}>{t('reports.occurred', { day: sayDay(report.occurredOn, chosen) })}</p>
      )}
      {report.caseNumber && (
        <p>
          {report.case ? (
            <Link to={`/desk/cases/${report.case.id}`}>{t('reports.toCase', { number: report.caseNumber })}</Link>
          ) : (
            t('reports.inCase', { number: report.caseNumber })
          )}
        </p>
      )}
      {report.triageNote && (
        <p className={card.quiet}>{t('reports.note', { by: report.triagedBy?.name ?? '', note: report.triageNote })}</p>
      )}
      {report.state === 'RECEIVED' && may(me, 'triage:PartnerReport') && !deciding && (
        <div className={card.buttons}>
          <Button variant="default" onClick={() => setDeciding('OPEN_CASE')}>
            {t('reports.decide.OPEN_CASE')}
          </Button>
          <Button variant="default" onClick={() => setDeciding('INFO_ONLY')}>
            {t('reports.decide.INFO_ONLY')}
          </Button>
        </div>
      )}
      {deciding && <TriageForm report={report} decision={deciding} onClose={() => setDeciding(undefined)} />}
    </>
  )
}

const ReportFacts = ({ report }: { report: Report }) => {
  const { t } = useTranslation('partners')
  const { sellerTold: told, seller } = report
  return (
    <Facts
      facts={[
        { label: t('told.name'), value: told.name },
        told.wechatId && { label: t('told.wechatId'), value: told.wechatId },
        told.phone && { label: t('told.phone'), value: told.phone },
        told.shopName && { label: t('told.shopName'), value: told.shopName },
        told.link && { label: t('told.link'), value: <OutsideLink url={told.link} /> },
        told.creditCode && { label: t('told.creditCode'), value: told.creditCode },
        seller && {
          label: t('told.matched'),
          value: (
            <Link to={`/desk/sellers/${seller.id}`}>
              {seller.caseCount > 0 ? t('told.seen', { name: seller.name, count: seller.caseCount }) : seller.name}
            </Link>
          ),
        },
        report.evidenceLinks.length > 0 && {
          label: t('told.evidence'),
          value: report.evidenceLinks.map((url) => (
            <span key={url}>
              <OutsideLink url={url} />
              <br />
            </span>
          )),
        },
      ]}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { DivisionName } from '../../ui/desk/division-name.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { sayTime } from '../../ui/say-date.ts'
import classes from './fieldwork.module.css'
import type { FoundRecord } from './fieldwork-query.ts'

/** What was taken down, beside the picture and the signature it is held against. */
export const RecordFacts = ({ record }: { record: FoundRecord }) => {
  const { t } = useTranslation('fieldwork')
  const [chosen] = language.use()
  const { told, licencePhoto, signature } = record
  return (
    <div className={classes.beside}>
      <div>
        <p className={card.quiet}>
          {t('record.taken', { who: record.collector?.name ?? '', time: sayTime(record.takenAt, chosen) })}
          {' · '}
          {t('record.received', { time: sayTime(record.receivedAt, chosen) })}
        </p>
        <Facts
          facts={[
            { label: t('record.kind'), value: told.kindLabel },
            { label: t('record.division'), value: <DivisionName code={told.divisionCode} /> },
            ...[...Map.groupBy(told.lines, ({ label }) => label)].map(([label, lines]) => ({
              label,
              value: lines.map(({ value }) => value).join(t('and')),
            })),
            { label: t('record.realName'), value: told.realNameLabel },
            told.exemptionLabel && { label: t('record.exemption'), value: told.exemptionLabel },
            told.goods && { label: t('record.goods'), value: told.goods },
            told.goodsNeedLicence && { label: t('record.licence'), value: t('record.needed') },
            told.licenceExpiresOn && { label: t('record.expires'), value: told.licenceExpiresOn },
            told.place && { label: t('record.place'), value: told.place },
            { label: t('record.agreement'), value: record.agreement.version },
          ]}
        />
      </div>
      <div>
        <Picture title={t('record.photo')} found={licencePhoto} />
        <Picture title={t('record.signature')} found={signature} />
      </div>
    </div>
  )
}

const Picture = ({ title, found }: { title: string; found: FoundRecord['signature'] }) => {
  const { t } = useTranslation('fieldwork')
  return (
    <figure className={classes.figure}>
      <figcaption>{found ? title : t('record.none', { what: title })}</figcaption>
      {found?.previewUrl && <img src={found.previewUrl} alt={title} loading="lazy" />}
      {found && <p className={classes.hash}>SHA-256 {found.sha256}</p>}
    </figure>
  )
}

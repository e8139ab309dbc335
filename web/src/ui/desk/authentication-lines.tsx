import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { sayDay, sayTime } from '../say-date.ts'
import classes from './finding-line.module.css'
import { Tag } from './tag.tsx'

export type AuthenticationFacts = {
  id: string
  brand: { nameZh: string } | null
  askedAt: string
  dueOn: string
  isOverdue: boolean
  verdict: 'GENUINE' | 'COUNTERFEIT' | 'CANNOT_TELL' | null
  verdictLabel: string | null
  reason: string | null
  answeredAt: string | null
  pausesCase: boolean
  document: { fileName: string; url: string } | null
}

const tones = { GENUINE: 'done', COUNTERFEIT: 'danger', CANNOT_TELL: 'plain' } as const

/** What brands were asked about a finding, by when, and what they said. */
export const AuthenticationLines = ({ authentications }: { authentications: readonly AuthenticationFacts[] }) => {
  const { t } = useTranslation('desk')
  const [chosen] = language.use()
  return authentications.map((one) => (
    <div key={one.id} className={classes.finding}>
      <p className={classes.head}>
        <strong>{t('authentication.of', { brand: one.brand?.nameZh ?? '' })}</strong>
        {one.verdict ? (
          <Tag tone={tones[one.verdict]}>{one.verdictLabel}</Tag>
        ) : (
          <Tag tone={one.isOverdue ? 'danger' : 'soon'}>
            {t(one.isOverdue ? 'authentication.overdue' : 'authentication.waiting')}
          </Tag>
        )}
        <span className={classes.quiet}>
          {one.answeredAt
            ? t('authentication.answered', { at: sayTime(one.answeredAt, chosen) })
            : t('authentication.due', { at: sayTime(one.askedAt, chosen), day: sayDay(one.dueOn, chosen) })}
        </span>
      </p>
      {one.reason && <p className={classes.note}>{one.reason}</p>}
      {one.document && (
        <p className={classes.note}>
          <a href={one.document.url}>{one.document.fileName}</a>
        </p>
      )}
      {one.pausesCase && !one.verdict && <p className={classes.quiet}>{t('authentication.pauses')}</p>}
    </div>
  ))
}

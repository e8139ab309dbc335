import { useTranslation } from 'react-i18next'
import classes from './finding-line.module.css'
import { Tag } from './tag.tsx'

export type FindingLineFacts = {
  label: string
  articles: readonly string[]
  severity: number
  score: number
  note: string
  /** None where nobody decides it. */
  state?: 'OPEN' | 'CONFIRMED' | 'DISMISSED'
  decisionReason?: string | null
  dismissalLabel?: string | null
}

const tones = { OPEN: 'soon', CONFIRMED: 'danger', DISMISSED: 'plain' } as const

/** What one signal found: its name, how strong, why it matters, and what became of it. */
export const FindingLine = ({ finding }: { finding: FindingLineFacts }) => {
  const { t } = useTranslation('desk')
  return (
    <div className={classes.finding}>
      <p className={classes.head}>
        <strong>{finding.label}</strong>
        {finding.state && <Tag tone={tones[finding.state]}>{t(`finding.state.${finding.state}`)}</Tag>}
        <span className={classes.quiet}>{t(`finding.severity.${Math.min(4, Math.max(1, finding.severity))}`)}</span>
        <span className={classes.quiet}>{t('finding.score', { score: finding.score.toFixed(2) })}</span>
      </p>
      <p className={classes.note}>{finding.note}</p>
      {finding.articles.length > 0 && (
        <ul className={classes.articles} aria-label={t('finding.articles')}>
          {finding.articles.map((article) => (
            <li key={article}>{article}</li>
          ))}
        </ul>
      )}
      {finding.dismissalLabel && <p className={classes.note}>{finding.dismissalLabel}</p>}
      {finding.decisionReason && (
        <p className={classes.note}>{t('finding.reason', { reason: finding.decisionReason })}</p>
      )}
    </div>
  )
}

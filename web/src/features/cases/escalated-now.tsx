import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { Notice } from '../../ui/notice.tsx'
import { sayDay, sayTime } from '../../ui/say-date.ts'
import type { Case } from './case-query.ts'

/** Overdue clocks that the supervisor and the head have been told of, as long as they run. */
export const EscalatedNow = ({ escalations }: { escalations: Case['escalations'] }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  if (escalations.length === 0) return null
  return (
    <Notice kind="danger">
      {escalations.map(({ label, dueOn, escalatedAt }) => (
        <p key={label}>
          {t('case.escalated', { what: label, day: sayDay(dueOn, chosen), at: sayTime(escalatedAt, chosen) })}
        </p>
      ))}
    </Notice>
  )
}

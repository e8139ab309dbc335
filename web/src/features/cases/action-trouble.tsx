import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayTime } from '../../ui/say-date.ts'
import type { Case } from './case-query.ts'
import type { ActionTroubleFacts } from './use-action.ts'

/** Why an action was not taken. When somebody was faster: what they did, as soon as it is known. */
export const ActionTrouble = ({ trouble, found }: { trouble: ActionTroubleFacts | undefined; found: Case }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  if (!trouble) return null
  if (trouble.kind === 'request') return <DeskTrouble error={trouble.error} />
  if (trouble.kind !== 'stale')
    return (
      <div role="alert">
        <Notice kind="soon">
          <p>{trouble.kind === 'refused' ? trouble.message : t('panel.notPossible', { state: found.stateLabel })}</p>
        </Notice>
      </div>
    )
  const news = found.timeline.filter((entry) => !trouble.knownIds.has(entry.id))
  return (
    <div role="alert">
      <Notice kind="soon">
        <p>
          <strong>{t('panel.stale')}</strong>
        </p>
        <p>{t('panel.staleKept')}</p>
        {news.length > 0 && (
          <ul>
            {news.map((entry) => (
              <li key={entry.id}>
                {t('panel.news', { by: entry.by, at: sayTime(entry.at, chosen), what: entry.title })}
              </li>
            ))}
          </ul>
        )}
        <p>{t('panel.nowState', { state: found.stateLabel })}</p>
      </Notice>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Notice } from '../notice.tsx'

/** Said while the search server is away and the database answers in its place. */
export const Degraded = ({ isDegraded }: { isDegraded: boolean }) => {
  const { t } = useTranslation('desk')
  return (
    <div role="status">
      {isDegraded && (
        <Notice kind="soon">
          <p>{t('degraded')}</p>
        </Notice>
      )}
    </div>
  )
}

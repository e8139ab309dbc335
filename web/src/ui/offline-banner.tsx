import { useTranslation } from 'react-i18next'
import { WarningIcon } from './icons.tsx'
import { useOnline } from './use-online.ts'

export const OfflineBanner = () => {
  const { t } = useTranslation('shell')
  const isOnline = useOnline()
  return (
    <div role="status" aria-live="polite">
      {!isOnline && (
        <p className="offline-banner">
          <WarningIcon />
          <span>{t('offline')}</span>
        </p>
      )}
    </div>
  )
}

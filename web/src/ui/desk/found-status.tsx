import { useTranslation } from 'react-i18next'

/** Tells who cannot see the list how much of it there is, each time it changes. */
export const FoundStatus = ({ count, hasMore }: { count: number; hasMore: boolean }) => {
  const { t } = useTranslation('desk')
  return (
    <p role="status" className="visually-hidden">
      {count > 0 && t(hasMore ? 'foundMore' : 'found', { count })}
    </p>
  )
}

import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'
import { Skeleton } from '../ui/skeleton.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

/**
 * Where a layout draws its page: a skeleton before the first one, the error page if it fails. `isWhole`: no layout
 * stands around it, so that the skeleton is the whole document.
 */
export const PageOutlet = ({ isWhole = false }: { isWhole?: boolean }) => (
  <ErrorBoundary at={useLocation().pathname}>
    <Suspense fallback={<PageToCome as={isWhole ? 'main' : 'div'} />}>
      <Outlet />
    </Suspense>
  </ErrorBoundary>
)

/** Whoever jumps from heading to heading finds one here, too. */
const PageToCome = ({ as: Part }: { as: 'main' | 'div' }) => {
  const { t } = useTranslation('shell')
  return (
    <Part className="page-to-come">
      <h1 className="visually-hidden">{t('loading')}</h1>
      <Skeleton lines={6} />
    </Part>
  )
}

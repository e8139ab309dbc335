import { Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import { Skeleton } from '../ui/skeleton.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

/** Where a layout draws its page: a skeleton before the first one, the error page if it fails. */
export const PageOutlet = () => (
  <ErrorBoundary at={useLocation().pathname}>
    <Suspense fallback={<Skeleton lines={6} />}>
      <Outlet />
    </Suspense>
  </ErrorBoundary>
)

import type { RouteObject } from 'react-router'
import { deskRoutes } from './desk-routes.tsx'
import { page } from './page.tsx'
import { PublicLayout } from './public-layout.tsx'

export const routes: RouteObject[] = [
  {
    element: <PublicLayout />,
    children: [
      { index: true, element: page(['home'], async () => (await import('../features/home/home-page.tsx')).HomePage) },
      { path: '*', element: page([], async () => (await import('./not-found-page.tsx')).NotFoundPage) },
    ],
  },
  ...deskRoutes,
]

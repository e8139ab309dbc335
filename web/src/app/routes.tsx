import type { RouteObject } from 'react-router'
import { page } from './page.tsx'
import { PageOutlet } from './page-outlet.tsx'
import { PublicLayout } from './public-layout.tsx'

export const routes: RouteObject[] = [
  {
    element: <PublicLayout />,
    children: [
      { index: true, element: page(['home'], async () => (await import('../features/home/home-page.tsx')).HomePage) },
      {
        path: 'file/:step?',
        element: page(['filing'], async () => (await import('../features/filing/filing-page.tsx')).FilingPage),
      },
      {
        path: 'receipt',
        element: page(['receipt'], async () => (await import('../features/receipt/receipt-page.tsx')).ReceiptPage),
      },
      {
        path: 'follow',
        element: page(['following'], async () => (await import('../features/following/follow-page.tsx')).FollowPage),
      },
      {
        path: 'check',
        element: page(['checking'], async () => (await import('../features/checking/check-page.tsx')).CheckPage),
      },
      {
        path: 'field/:recordId?',
        element: page(['field', 'desk'], async () => (await import('../features/field/field-page.tsx')).FieldPage),
      },
      {
        path: 'check/advert',
        element: page(['adverts'], async () => (await import('../features/checking/advert-page.tsx')).AdvertPage),
      },
    ],
  },
  {
    element: <PageOutlet isWhole />,
    children: [{ path: '*', element: page([], async () => (await import('./other-pages.tsx')).OtherPages) }],
  },
]

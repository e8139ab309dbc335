import { useRoutes } from 'react-router'
import { NotFound } from '../ui/not-found.tsx'
import { deskRoutes } from './desk-routes.tsx'
import { PublicLayout } from './public-layout.tsx'

/** All that is not for filers, in a chunk of its own: the desk, and the answer to a wrong address. */
export const OtherPages = () =>
  useRoutes([...deskRoutes, { element: <PublicLayout />, children: [{ path: '*', element: <NotFound /> }] }])

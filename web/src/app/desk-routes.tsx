import type { RouteObject } from 'react-router'

/** The desk's pages, for people who sign in. Each is its own chunk: nothing of it reaches a filer's phone. */
export const deskRoutes: RouteObject[] = []

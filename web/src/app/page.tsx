import { type ComponentType, lazy } from 'react'
import { loadMessages } from './i18n.ts'
import { pageLoads } from './page-loads.ts'

/**
 * A page of its own chunk: its code and the messages of its features are fetched at the same time, and it is
 * drawn when both are there. Until then the page before stays.
 */
export const page = (features: string[], load: () => Promise<ComponentType>) => {
  const Page = lazy(async () => {
    const done = pageLoads.begin()
    try {
      const [component] = await Promise.all([load(), loadMessages(features)])
      return { default: component }
    } finally {
      done()
    }
  })
  return <Page />
}

import type { Browser, BrowserContext } from 'playwright-core'
import { newVisitor, type Screen } from './browser.ts'
import type { OpenedServer } from './open-server.ts'
import { emailOf, type Neighbour, PASSWORD, type TestRole } from './people.ts'

/** The browser of somebody who has signed in; their pages open behind the door. */
export const newOfficer = async (
  browser: Browser,
  server: OpenedServer,
  role: TestRole | Neighbour | { email: string },
  screen: Screen = { width: 1280 },
): Promise<BrowserContext> => {
  const email = typeof role === 'string' ? emailOf(role) : role.email
  const officer = await newVisitor(browser, server.url, screen)
  const answer = await officer.request.post('/auth/sign-in/email', {
    data: { email, password: PASSWORD },
    headers: { origin: server.url },
  })
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${answer.status()} ${await answer.text()}`)
  return officer
}

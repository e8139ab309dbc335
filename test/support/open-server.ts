import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Express } from 'express'
import { schema } from '../../schema/index.ts'
import { createApp } from '../../server/http/app.ts'
import { authDoor } from '../../server/http/auth.ts'
import { graphqlDoor } from '../../server/http/graphql.ts'
import { startHttpServer } from '../../server/http/start-http-server.ts'
import { WEB_DIST } from '../../server/http/static-web.ts'
import { createAuth } from '../../server/identity/create-auth.ts'
import { type House, TEST_SECRET } from './house.ts'
import { emailOf, type Neighbour, PASSWORD, type TestRole } from './people.ts'

export type ServerOptions = {
  /** Explorer and introspection for anybody. */
  isDevelopment?: boolean
  requireSecondFactor?: boolean
  /** The built web app; web/dist unless told. */
  webFolder?: string
  uploadMaxBytes?: number
  /** How many proxies the server believes; with 1, X-Forwarded-For names the caller. */
  trustProxy?: number
}

export type Sender = {
  /** What `signIn` answered. */
  cookie?: string
  /** A partner's API key, `wj_…`. */
  key?: string
  /** Added to the usual ones; an empty value takes a usual one away. */
  headers?: Record<string, string>
}

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its own query asks for
export type GraphqlData = any

export type GraphqlAnswer = {
  status: number
  headers: Headers
  /** The whole body as sent, for looking at what it lets out. */
  text: string
  data: GraphqlData
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[]
}

export type OpenedServer = {
  /** http://127.0.0.1:<port>, no slash at the end. */
  url: string
  /** Signs a fixed person in through the real door; the cookie to send. */
  signIn(role: TestRole | Neighbour): Promise<string>
  /** The same for anybody who was made with the usual password. */
  signInAs(email: string): Promise<string>
  /** One GraphQL request through the real door, with the header the web app sends. */
  graphql(query: string, variables?: Record<string, unknown>, sender?: Sender): Promise<GraphqlAnswer>
  close(): Promise<void>
}

/** Everything an installation answers over HTTP, over a house, on a free port. */
export const openServer = async (house: House, options: ServerOptions = {}): Promise<OpenedServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'weijian-server-'))
  let app: Express | undefined
  const server = await startHttpServer((req, res) => app?.(req, res), { host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${server.port}`
  const { parts } = house
  const { isDevelopment = false, requireSecondFactor = false } = options
  const auth = createAuth({ ...parts, secret: TEST_SECRET, publicUrl: url })
  app = createApp({
    parts,
    databaseUrl: house.databaseUrl,
    publicUrl: url,
    trustProxy: options.trustProxy ?? 0,
    uploadMaxBytes: options.uploadMaxBytes ?? 20 * 1024 * 1024,
    uploadFolder: join(folder, 'uploads'),
    webFolder: options.webFolder ?? WEB_DIST,
    doors: [
      { path: '/auth', handler: authDoor(auth, parts.limits) },
      { path: '/graphql', handler: graphqlDoor({ parts, auth, schema, requireSecondFactor, isDevelopment }) },
    ],
  })
  return {
    url,
    signIn: (role) => signIn(url, emailOf(role)),
    signInAs: (email) => signIn(url, email),
    graphql: (query, variables, sender) => post(`${url}/graphql`, { query, variables }, sender),
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const signIn = async (url: string, email: string): Promise<string> => {
  const answer = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  if (answer.status !== 200) throw new Error(`${email} cannot sign in: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

const post = async (url: string, body: object, { cookie, key, headers }: Sender = {}): Promise<GraphqlAnswer> => {
  const sent: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'x-graphql-yoga-csrf': '1',
    ...(cookie ? { cookie } : {}),
    ...(key ? { authorization: `Bearer ${key}` } : {}),
    ...headers,
  }
  const answer = await fetch(url, {
    method: 'POST',
    headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== '')),
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  const { data, errors } = readJson(text)
  return { status: answer.status, headers: answer.headers, text, data, errors }
}

const readJson = (text: string): Pick<GraphqlAnswer, 'data' | 'errors'> => {
  try {
    return JSON.parse(text)
  } catch {
    return { data: undefined }
  }
}

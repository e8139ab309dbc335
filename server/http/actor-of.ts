import { fromNodeHeaders } from 'better-auth/node'
import type { Request } from 'express'
import { LRUCache } from 'lru-cache'
import type { Actor, Parts } from '../core/context.ts'
import { Unauthenticated } from '../core/errors.ts'
import type { Auth } from '../identity/create-auth.ts'
import { findSignedIn } from '../identity/person-store.ts'
import { anonymousActor } from '../make-parts.ts'
import { mentionsApiKey } from '../partners/api-key-secret.ts'
import { authenticatePartner } from '../partners/authenticate-partner.ts'
import { addressOf } from './address-of.ts'

export type ActorInput = { parts: Parts; auth: Auth; requireSecondFactor: boolean }

/**
 * Who sends this request: a partner by key, a person by session, or nobody in particular. A key and a session cookie
 * together are refused: a page must never be able to lend its visitor's session to a key.
 */
export const actorOf = async ({ parts, auth, requireSecondFactor }: ActorInput, req: Request): Promise<Actor> => {
  const address = addressOf(req)
  const authorization = req.headers.authorization
  const hasCookie = req.headers.cookie?.includes('weijian.session_token') ?? false
  // Addresses end up in logs and histories on the way here, also where we keep none.
  if (mentionsApiKey(req.originalUrl))
    throw new Unauthenticated('Send the key in the authorization header. One seen in an address has to be revoked.')
  if (authorization) {
    if (hasCookie) throw new Unauthenticated('Send an API key or a session cookie, not both.')
    return { ...(await authenticatePartner(parts, authorization)), address }
  }
  if (!hasCookie) return anonymousActor(address)
  const token = await tokenIn(auth, req)
  const actor = token && (await recall({ parts, auth, requireSecondFactor }, token, address))
  return actor || anonymousActor(address)
}

/** For how long rights may outlive their end, where another process ended them. */
const REMEMBERED_MS = 1_000

/** Who was seen just now, and from where: a page asks many things at once. One memory for each house. */
const seen = new WeakMap<Auth, LRUCache<string, Actor>>()

const recall = async (
  { parts, auth, requireSecondFactor }: ActorInput,
  token: string,
  address: string,
): Promise<Actor | undefined> => {
  const memory = seen.get(auth) ?? new LRUCache<string, Actor>({ max: 5_000, ttl: REMEMBERED_MS })
  seen.set(auth, memory)
  const place = `${token} ${address}`
  const before = memory.get(place)
  if (before) return before
  const signedIn = await findSignedIn(parts, token)
  if (!signedIn) return undefined
  // Without the second factor that the house demands, a person is known but has no rights yet.
  const isComplete = !requireSecondFactor || signedIn.twoFactorEnabled
  const actor = { ...signedIn.actor, address, ...(isComplete ? {} : { roles: [], authorityIds: [] }) }
  memory.set(place, actor)
  return actor
}

/** Whatever happens at the door of sign-in counts at once in this process. */
export const forgetActors = (auth: Auth): void => void seen.delete(auth)

/** Cookies the sign-in library has proved, with the token in them. Whether the session still runs is for `recall`. */
const proved = new LRUCache<string, string>({ max: 10_000, ttl: 5 * 60_000 })

/** The session token in the cookie, if it bears our signature; asking the library also renews a session in use. */
const tokenIn = async (auth: Auth, req: Request): Promise<string | undefined> => {
  const cookie = req.headers.cookie ?? ''
  const known = proved.get(cookie)
  if (known) return known
  const session = await auth.api.getSession({ headers: fromNodeHeaders(req.headers) })
  if (session) proved.set(cookie, session.session.token)
  return session?.session.token
}

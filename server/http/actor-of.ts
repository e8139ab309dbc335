import { fromNodeHeaders } from 'better-auth/node'
import type { Request } from 'express'
import type { Actor, Parts } from '../core/context.ts'
import { Unauthenticated } from '../core/errors.ts'
import type { Auth } from '../identity/create-auth.ts'
import { findPersonActor } from '../identity/person-store.ts'
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
  const session = await auth.api.getSession({ headers: fromNodeHeaders(req.headers) })
  const actor = session ? await findPersonActor(parts, session.user.id) : undefined
  if (!actor) return anonymousActor(address)
  const isComplete = !requireSecondFactor || session?.user.twoFactorEnabled === true
  // Without the second factor that the house demands, a person is known but has no rights yet.
  return { ...actor, address, ...(isComplete ? {} : { roles: [], authorityIds: [] }) }
}

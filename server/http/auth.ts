import { toNodeHandler } from 'better-auth/node'
import type { RequestHandler } from 'express'
import type { Limits } from '../core/limits.ts'
import type { Auth } from '../identity/create-auth.ts'
import { ADDRESS_HEADER } from '../identity/sign-in-guesses.ts'
import { forgetActors } from './actor-of.ts'
import { addressOf } from './address-of.ts'

/** Sign-in, second factor and sign-out. The address for limits is ours to say, never the caller's. */
export const authDoor = (auth: Auth, limits: Limits): RequestHandler => {
  const handle = toNodeHandler(auth)
  return async (req, res) => {
    const address = addressOf(req)
    await limits.consume('signInByAddress', address)
    req.headers[ADDRESS_HEADER] = address.replace(/\/64$/, '')
    // Before the answer reaches anybody, so that who has just signed out is out.
    res.once('finish', () => forgetActors(auth))
    await handle(req, res)
  }
}

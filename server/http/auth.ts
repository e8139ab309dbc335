import { toNodeHandler } from 'better-auth/node'
import type { RequestHandler } from 'express'
import type { Auth } from '../identity/create-auth.ts'
import { forgetActors } from './actor-of.ts'
import { addressOf } from './address-of.ts'

/** Sign-in, second factor and sign-out. The address for limits is ours to say, never the caller's. */
export const authDoor = (auth: Auth): RequestHandler => {
  const handle = toNodeHandler(auth)
  return (req, res) => {
    req.headers['x-weijian-address'] = addressOf(req).replace(/\/64$/, '')
    // Before the answer reaches anybody, so that who has just signed out is out.
    res.once('finish', () => forgetActors(auth))
    void handle(req, res)
  }
}

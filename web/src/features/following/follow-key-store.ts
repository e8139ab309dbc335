import type { FollowKey } from '../../ui/follow-address.ts'

const KEY = 'weijian.follow'

/** The number and secret in use, kept as long as this tab so that a reload does not ask again. */
export const followKeyStore = {
  get: (): FollowKey | undefined => {
    try {
      const kept = sessionStorage.getItem(KEY)
      return kept ? (JSON.parse(kept) as FollowKey) : undefined
    } catch {
      return undefined
    }
  },
  set: (key: FollowKey | undefined) => {
    try {
      if (key) sessionStorage.setItem(KEY, JSON.stringify(key))
      else sessionStorage.removeItem(KEY)
    } catch {
      // Not kept: a reload asks again.
    }
  },
}

/** As people type it: any case, spaces anywhere, whichever dash their keyboard has. */
export const tidyKey = ({ number, secret }: FollowKey): FollowKey => ({
  number: number
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/[‐-―－—]/g, '-'),
  secret: secret.toUpperCase().replace(/[^0-9A-Z]/g, ''),
})

import { APIError } from 'better-auth/api'
import { sha256 } from '../core/crypto.ts'
import { TooMany } from '../core/errors.ts'
import { countTry, giveTryBack, type Limits, type Try } from '../core/limits.ts'
import { localeFrom } from '../core/words.ts'

/** How the door of sign-in tells the library who calls. */
export const ADDRESS_HEADER = 'x-weijian-address'

/** Where somebody can try passwords, codes or links. */
const GUESSED_AT = [
  '/sign-in/email',
  '/reset-password',
  '/change-password',
  '/verify-password',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/get-totp-uri',
  '/two-factor/generate-backup-codes',
]

type Asked = { path: string; body: unknown; headers: Headers | undefined }

/**
 * A guess counts for the account, from this address and from anywhere, before it counts for the address: one person who
 * has forgotten a password does not shut the office out that shares the address. Codes have no account here; the
 * library locks the second factor of an account after ten wrong ones.
 */
const triesOf = ({ path, body, headers }: Asked): Try[] => {
  if (!GUESSED_AT.includes(path)) return []
  const address = headers?.get(ADDRESS_HEADER) ?? 'unknown'
  const email = (body as { email?: unknown } | null)?.email
  // Hashed: what was typed may be of any length and hold anything.
  const account = path === '/sign-in/email' && typeof email === 'string' ? email.trim().toLowerCase() : null
  return [
    ...(account === null
      ? []
      : ([
          ['passwordGuessByAccount', sha256(`${account}|${address}`)],
          ['passwordGuessAnywhere', sha256(account)],
        ] as const)),
    ['passwordGuessByAddress', address],
  ]
}

/** Counts a guess before it is looked at, so that guesses sent at once count one by one. 429 with the seconds to wait. */
export const countGuess = (limits: Limits, asked: Asked): Promise<void> =>
  countTry(limits, triesOf(asked)).catch((error: unknown) => {
    if (!(error instanceof TooMany)) throw error
    const { retryAfterSeconds: retryAfter } = error
    const message = error.messageIn(localeFrom(asked.headers?.get('accept-language')))
    throw new APIError(
      'TOO_MANY_REQUESTS',
      { code: error.code, message, retryAfter },
      { 'Retry-After': `${retryAfter}` },
    )
  })

/** It was right, so it was no guess: an office may sign in as often as it likes. */
export const forgetGuess = (limits: Limits, asked: Asked): Promise<void> => giveTryBack(limits, triesOf(asked))

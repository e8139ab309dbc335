import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type { Db } from '../core/database.ts'
import type { Limits } from '../core/limits.ts'
import type { Logger } from '../core/log.ts'
import { isKeepable } from '../core/validate.ts'
import { ADDRESS_HEADER, countGuess, forgetGuess } from './sign-in-guesses.ts'

export type AuthOptions = { db: Db; log: Logger; secret: string; publicUrl: string; limits: Limits }

/**
 * Sign-in by password and TOTP. Sessions, second factors and counts of guesses live in PostgreSQL,
 * so any web process can serve any session and rights end everywhere.
 */
export const createAuth = ({ db, log, secret, publicUrl, limits }: AuthOptions) =>
  betterAuth({
    appName: 'Weijian 微监',
    baseURL: publicUrl,
    basePath: '/auth',
    secret,
    trustedOrigins: namesOf(publicUrl),
    telemetry: { enabled: false },
    // What the library says, without the values it says it with: those may be of persons.
    logger: { level: 'warn', log: (level, message) => log[level]({ part: 'sign-in' }, message) },
    onAPIError: {
      // Unsaid, the library writes every refusal to standard error, past our log.
      onError: (error) => {
        if (!isAPIError(error) || error.statusCode >= 500) log.error({ part: 'sign-in', err: error }, 'a bug')
      },
    },
    database: { db: db as never, type: 'postgres', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      // By the link of an administrator alone (people/person-link.ts); the library sends none.
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => {
        await db.updateTable('person').set({ linkUntil: null }).where('id', '=', user.id).execute()
      },
    },
    user: { modelName: 'person' },
    // Who somebody is, is said by the office, not by themselves.
    disabledPaths: ['/update-user', '/update-session', '/change-email', '/delete-user', '/set-password'],
    hooks: { before: beforeAnything(limits), after: giveBackWhatWasRight(limits) },
    session: {
      modelName: 'personSession',
      expiresIn: 60 * 60 * 12,
      updateAge: 60 * 30,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'personAccount' },
    verification: {
      modelName: 'personVerification',
      // A link is as good as a password: the database has its hash alone.
      storeIdentifier: { default: 'plain', overrides: { 'reset-password:': 'hashed' } },
    },
    // NOTE the library's own window begins anew only after a silence as long as itself
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'weijian',
      disableOriginCheck: false, // NOTE unsaid, the library leaves it out wherever tests run
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      useSecureCookies: publicUrl.startsWith('https://'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [twoFactor({ issuer: 'Weijian', twoFactorTable: 'personTwoFactor' })],
  })

/** PostgreSQL cannot keep a NUL or half of a surrogate pair: refused before anything is asked of it. */
const refuseUnkeepable = (body: unknown, query: unknown): void => {
  const isOdd = (value: unknown): boolean =>
    typeof value === 'string'
      ? !isKeepable(value)
      : value !== null && typeof value === 'object' && Object.values(value).some(isOdd)
  if (isOdd(body) || isOdd(query))
    throw new APIError('BAD_REQUEST', { message: 'Contains characters that cannot be kept.' })
}

const beforeAnything = (limits: Limits) =>
  createAuthMiddleware(async ({ path, body, query, headers }) => {
    refuseUnkeepable(body, query)
    await countGuess(limits, { path, body, headers })
  })

const giveBackWhatWasRight = (limits: Limits) =>
  createAuthMiddleware(async ({ path, body, headers, context }) => {
    if (!isAPIError(context.returned)) await forgetGuess(limits, { path, body, headers })
  })

/** A machine's own installation is opened under either of its two names. */
const namesOf = (publicUrl: string): string[] => {
  const other = publicUrl.replace(/^http:\/\/localhost(?=:|$)/, 'http://127.0.0.1')
  return other === publicUrl ? [publicUrl] : [publicUrl, other]
}

export type Auth = ReturnType<typeof createAuth>

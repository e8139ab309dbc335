import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type { Db } from '../core/database.ts'
import type { Logger } from '../core/log.ts'
import { isKeepable } from '../core/validate.ts'

export type AuthOptions = { db: Db; log: Logger; secret: string; publicUrl: string; limitSignIn: boolean }

/** In five minutes from one address: a whole office signs in behind one. Passwords have twelve characters at least. */
export const SIGN_IN_ATTEMPTS = 30

/**
 * Sign-in by password and TOTP. Sessions, second factors and attempt counts live in PostgreSQL,
 * so any web process can serve any session and rights end everywhere.
 */
export const createAuth = ({ db, log, secret, publicUrl, limitSignIn }: AuthOptions) =>
  betterAuth({
    appName: 'Weijian 微监',
    baseURL: publicUrl,
    basePath: '/auth',
    secret,
    trustedOrigins: namesOf(publicUrl),
    telemetry: { enabled: false },
    // What the library says, without the values it says it with: those may be of persons.
    logger: { level: 'warn', log: (level, message) => log[level]({ part: 'sign-in' }, message) },
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
    hooks: { before: refuseUnkeepable },
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
    rateLimit: {
      enabled: limitSignIn,
      storage: 'database',
      modelName: 'personRateLimit',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 300, max: SIGN_IN_ATTEMPTS },
        '/reset-password': { window: 300, max: 10 },
        '/two-factor/verify-totp': { window: 300, max: 10 },
        '/two-factor/verify-backup-code': { window: 300, max: 5 },
      },
    },
    advanced: {
      cookiePrefix: 'weijian',
      disableOriginCheck: false, // NOTE unsaid, the library leaves it out wherever tests run
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      useSecureCookies: publicUrl.startsWith('https://'),
      ipAddress: { ipAddressHeaders: ['x-weijian-address'] },
    },
    plugins: [twoFactor({ issuer: 'Weijian', twoFactorTable: 'personTwoFactor' })],
  })

/** PostgreSQL cannot keep a NUL or half of a surrogate pair: refused before anything is asked of it. */
const refuseUnkeepable = createAuthMiddleware(async ({ body, query }) => {
  const isOdd = (value: unknown): boolean =>
    typeof value === 'string'
      ? !isKeepable(value)
      : value !== null && typeof value === 'object' && Object.values(value).some(isOdd)
  if (isOdd(body) || isOdd(query))
    throw new APIError('BAD_REQUEST', { message: 'Contains characters that cannot be kept.' })
})

/** A machine's own installation is opened under either of its two names. */
const namesOf = (publicUrl: string): string[] => {
  const other = publicUrl.replace(/^http:\/\/localhost(?=:|$)/, 'http://127.0.0.1')
  return other === publicUrl ? [publicUrl] : [publicUrl, other]
}

export type Auth = ReturnType<typeof createAuth>

import type { Generated } from 'kysely'

export const AUTHORITY_LEVELS = ['province', 'city', 'county', 'station'] as const
export type AuthorityLevel = (typeof AUTHORITY_LEVELS)[number]

export type AuthorityTable = {
  id: Generated<string>
  name: string
  nameEn: string
  divisionCode: string
  level: AuthorityLevel
  parentId: string | null
  receivesSubmissions: Generated<boolean>
}

export type PersonTable = {
  id: string
  name: string
  email: string
  emailVerified: Generated<boolean>
  image: string | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
  twoFactorEnabled: boolean | null
  roles: Generated<string[]>
  authorityId: string | null
  sellerId: string | null
  partnerId: string | null
  disabledAt: Date | null
}

export type PersonSessionTable = {
  id: string
  userId: string
  token: string
  expiresAt: Date
  ipAddress: string | null
  userAgent: string | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export type PersonAccountTable = {
  id: string
  accountId: string
  providerId: string
  userId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: Date | null
  refreshTokenExpiresAt: Date | null
  scope: string | null
  password: string | null
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export type PersonVerificationTable = {
  id: string
  identifier: string
  value: string
  expiresAt: Date
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export type PersonTwoFactorTable = {
  id: string
  userId: string
  secret: string
  backupCodes: string
  verified: boolean | null
  failedVerificationCount: number | null
  lockedUntil: Date | null
}

export type PersonRateLimitTable = {
  id: string
  key: string
  count: number
  lastRequest: number
}

declare module '../core/database.ts' {
  interface Tables {
    authority: AuthorityTable
    person: PersonTable
    personSession: PersonSessionTable
    personAccount: PersonAccountTable
    personVerification: PersonVerificationTable
    personTwoFactor: PersonTwoFactorTable
    personRateLimit: PersonRateLimitTable
  }
}

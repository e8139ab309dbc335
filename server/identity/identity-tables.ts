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
  /** At which number the office is reached; null: none is known. */
  phone: string | null
}

export const DIVISION_LEVELS = ['province', 'city', 'county'] as const

/** A division of GB/T 2260 with the time its code and name hold; codes change, what happened keeps the code of its time. */
export type DivisionTable = {
  code: string
  name: string
  nameEn: string | null
  level: (typeof DIVISION_LEVELS)[number]
  parentCode: string | null
  /** '-infinity' when it is not known since when. */
  validFrom: string
  /** The last day; null while it holds. */
  validTo: string | null
}

/** Which division an office stood for, and when. */
export type AuthorityDivisionTable = {
  authorityId: string
  divisionCode: string
  validFrom: string
  validTo: string | null
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
  brandId: string | null
  disabledAt: Date | null
  /** Until when the link to set a password can be used; null when none is out. */
  linkUntil: Date | null
  /** What the record of the account is kept under. */
  recordId: Generated<string>
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

/** Not used any more; there while processes of the version before may still count in it. */
export type PersonRateLimitTable = {
  id: string
  key: string
  count: number
  lastRequest: number
}

declare module '../core/database.ts' {
  interface Tables {
    authority: AuthorityTable
    authorityDivision: AuthorityDivisionTable
    division: DivisionTable
    person: PersonTable
    personSession: PersonSessionTable
    personAccount: PersonAccountTable
    personVerification: PersonVerificationTable
    personTwoFactor: PersonTwoFactorTable
    personRateLimit: PersonRateLimitTable
  }
}

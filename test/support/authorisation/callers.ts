import { type Role, roleWords, STAFF_ROLES } from '../../../server/identity/roles.ts'
import type { Scope } from '../../../server/partners/scopes.ts'

/** Where an office lies, seen from the county of the test town: itself, the station under it, beside it, above both. */
export type Home = 'county' | 'station' | 'nextDoor' | 'city'

/** Whose cases an office answers for: its own and those of the offices under it. */
export const ANSWERS_FOR: Record<Home, readonly Home[]> = {
  county: ['county', 'station'],
  station: ['station'],
  nextDoor: ['nextDoor'],
  city: ['city', 'county', 'station', 'nextDoor'],
}

export type Caller = {
  name: string
  /** What the page calls them. */
  words: string
  kind: 'person' | 'key' | 'refusedKey' | 'nobody'
  roles: readonly Role[]
  home?: Home
  /** What is theirs: the seller they are, the brand they act for, the platform they call for. */
  owns?: 'seller' | 'platform' | 'otherPlatform' | 'brand'
  scopes?: readonly Scope[]
}

const person = (name: string, words: string, roles: readonly Role[], home?: Home): Caller => ({
  name,
  words,
  kind: 'person',
  roles,
  home,
})

const staff = (home: Home, suffix: string, where: string): Caller[] =>
  STAFF_ROLES.map((role) => person(`${role}${suffix}`, `${roleWords[role].zh}${where}`, [role], home))

/** Everybody the matrix is tried as. Add a line, and every cell is tried as them too. */
export const CALLERS: readonly Caller[] = [
  ...staff('county', '', ''),
  ...staff('nextDoor', ' next door', '（邻县）'),
  person('second mediator', '另一调解人员', ['mediator'], 'county'),
  person('second investigator', '另一办案人员', ['investigator'], 'county'),
  person('mediator of the station', '所里的调解人员', ['mediator'], 'station'),
  person('head of the city', '市局负责人', ['head'], 'city'),
  person('person without a role', '没有角色的人', [], 'county'),
  { ...person('respondent', '被投诉人', ['respondent']), owns: 'seller' },
  { ...person('brand', '品牌方', ['brand']), owns: 'brand' },
  person('partner by name', '合作平台的人', ['partner']),
  {
    name: 'key to read',
    words: '平台密钥（只读）',
    kind: 'key',
    roles: [],
    owns: 'platform',
    scopes: ['reports:read'],
  },
  {
    name: 'key to write',
    words: '平台密钥（只报送）',
    kind: 'key',
    roles: [],
    owns: 'platform',
    scopes: ['reports:write'],
  },
  {
    name: 'key of another platform',
    words: '另一平台的密钥',
    kind: 'key',
    roles: [],
    owns: 'otherPlatform',
    scopes: ['reports:read', 'reports:write'],
  },
  { name: 'revoked key', words: '已作废的密钥', kind: 'refusedKey', roles: [], owns: 'platform' },
  { name: 'nobody', words: '未登录', kind: 'nobody', roles: [] },
]

export const callerNamed = (name: string): Caller => {
  const found = CALLERS.find((caller) => caller.name === name)
  if (!found) throw new Error(`Nobody in test/support/authorisation/callers.ts is called "${name}".`)
  return found
}

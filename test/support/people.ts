import type { Parts } from '../../server/core/context.ts'
import { insertAuthority } from '../../server/identity/authority-store.ts'
import type { Auth } from '../../server/identity/create-auth.ts'
import { createPerson } from '../../server/identity/create-person.ts'
import type { AuthorityLevel } from '../../server/identity/identity-tables.ts'
import type { Role } from '../../server/identity/roles.ts'

/** One fixed person per role, so that a test reads like a story. */
export const PEOPLE = {
  intake: { name: '陈受理', email: 'intake@example.test' },
  mediator: { name: '林调解', email: 'mediator@example.test' },
  investigator: { name: '周办案', email: 'investigator@example.test' },
  legalReviewer: { name: '吴法审', email: 'legal@example.test' },
  head: { name: '郑局长', email: 'head@example.test' },
  supervisor: { name: '孙督办', email: 'supervisor@example.test' },
  auditor: { name: '钱审计', email: 'auditor@example.test' },
  administrator: { name: '李管理', email: 'administrator@example.test' },
} as const satisfies Partial<Record<Role, { name: string; email: string }>>

export type TestRole = keyof typeof PEOPLE

/** Officers elsewhere: of the county next door, and of the city above both. */
export const NEIGHBOURS = {
  stranger: { name: '外县人员', email: 'stranger@example.test', roles: ['intake', 'mediator', 'investigator', 'head'] },
  superior: { name: '市局局长', email: 'superior@example.test', roles: ['head'] },
} as const satisfies Record<string, { name: string; email: string; roles: readonly Role[] }>

export type Neighbour = keyof typeof NEIGHBOURS

export const emailOf = (who: TestRole | Neighbour): string => ({ ...PEOPLE, ...NEIGHBOURS })[who].email

export const PASSWORD = 'a long test password'

export type Town = {
  countyId: string
  stationId: string
  otherCountyId: string
  ids: Record<TestRole, string>
  strangerId: string
  cityId: string
  superiorId: string
}

/** A county that receives submissions, a station under it, a county next door, and a city above both with its head. */
export const settleTown = async (parts: Pick<Parts, 'db'>, auth: Auth): Promise<Town> => {
  const office = (name: string, level: AuthorityLevel, parentId: string | null, code: string, receives = false) =>
    insertAuthority(parts, {
      name,
      nameEn: name,
      divisionCode: code,
      level,
      parentId,
      receivesSubmissions: receives,
    })
  const city = await office('临江市市场监督管理局', 'city', null, '330100')
  const county = await office('清溪县市场监督管理局', 'county', city.id, '330182', true)
  const station = await office('城关市场监督管理所', 'station', county.id, '330182')
  const other = await office('邻县市场监督管理局', 'county', city.id, '330183')
  const ids = {} as Record<TestRole, string>
  for (const [role, person] of Object.entries(PEOPLE) as [TestRole, { name: string; email: string }][])
    ids[role] = await createPerson(parts, auth, {
      ...person,
      password: PASSWORD,
      roles: [role],
      authorityId: county.id,
    })
  const neighbour = (who: Neighbour, authorityId: string) =>
    createPerson(parts, auth, { ...NEIGHBOURS[who], password: PASSWORD, authorityId })
  const strangerId = await neighbour('stranger', other.id)
  const superiorId = await neighbour('superior', city.id)
  return {
    countyId: county.id,
    stationId: station.id,
    otherCountyId: other.id,
    cityId: city.id,
    ids,
    strangerId,
    superiorId,
  }
}

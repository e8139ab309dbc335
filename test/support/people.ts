import type { Parts } from '../../server/core/context.ts'
import { insertAuthority } from '../../server/identity/authority-store.ts'
import type { Auth } from '../../server/identity/create-auth.ts'
import { createPerson } from '../../server/identity/create-person.ts'
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

export const PASSWORD = 'a long test password'

export type Town = {
  countyId: string
  stationId: string
  otherCountyId: string
  ids: Record<TestRole, string>
  strangerId: string
}

/** A county that receives submissions, a station under it, and a county next door with one officer of its own. */
export const settleTown = async (parts: Pick<Parts, 'db'>, auth: Auth): Promise<Town> => {
  const office = (name: string, level: 'county' | 'station', parentId: string | null, receivesSubmissions: boolean) =>
    insertAuthority(parts, { name, nameEn: name, divisionCode: '330182', level, parentId, receivesSubmissions })
  const county = await office('清溪县市场监督管理局', 'county', null, true)
  const station = await office('城关市场监督管理所', 'station', county.id, false)
  const other = await office('邻县市场监督管理局', 'county', null, false)
  const ids = {} as Record<TestRole, string>
  for (const [role, person] of Object.entries(PEOPLE) as [TestRole, { name: string; email: string }][])
    ids[role] = await createPerson(parts, auth, {
      ...person,
      password: PASSWORD,
      roles: [role],
      authorityId: county.id,
    })
  const strangerId = await createPerson(parts, auth, {
    name: '外县人员',
    email: 'stranger@example.test',
    password: PASSWORD,
    roles: ['intake', 'mediator', 'investigator', 'head'],
    authorityId: other.id,
  })
  return { countyId: county.id, stationId: station.id, otherCountyId: other.id, ids, strangerId }
}

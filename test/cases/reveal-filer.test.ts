import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { revealFiler } from '../../server/cases/reveal-filer.ts'
import type { Ctx } from '../../server/core/context.ts'
import { listEvents } from '../../server/core/event-log.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import type { TestRole } from '../support/people.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const reveal = async (role: TestRole, found: CaseRow, reason = '核实联系方式') =>
  revealFiler(await house.as(role), { caseId: found.id, reason }).then(
    (filer) => filer,
    (error) => error,
  )

const looks = async (caseId: string) => {
  const { rows } = await sql<{ actorId: string; reason: string }>`
    select actor_id, reason from access_log where subject_id = ${caseId} order by id`.execute(house.parts.db)
  return rows
}

describe('revealFiler', () => {
  it('shows the filer and keeps who looked, when and why, in the same step', async () => {
    const found = await given(house).opened('mediation')
    expect(await reveal('intake', found)).toEqual({
      name: '王小明',
      phone: '13800138000',
      address: '清溪县人民路 1 号',
    })
    expect(await looks(found.id)).toEqual([{ actorId: house.town.ids.intake, reason: '核实联系方式' }])
    const events = await listEvents(house.system(), [found.id])
    expect(events.at(-1)).toMatchObject({ type: 'revealFiler', actorId: house.town.ids.intake, public: false })
    expect(JSON.stringify(events)).not.toMatch(/王小明|13800138000/)
  })

  it('shows nothing when the look cannot be kept', async () => {
    const found = await given(house).opened('mediation')
    const intake = await house.as('intake')
    const broken: Ctx = {
      ...intake,
      listenersOf: () => {
        throw new Error('no listeners today')
      },
    }
    await expect(revealFiler(broken, { caseId: found.id, reason: '核实联系方式' })).rejects.toThrow()
    expect(await looks(found.id)).toEqual([])
  })

  it('asks for a reason with words in it', async () => {
    const found = await given(house).opened('mediation')
    for (const reason of ['', '   ', '查', 'a\0bcd', 'x'.repeat(301)])
      expect(await reveal('intake', found, reason)).toMatchObject({ fields: [{ path: 'reason' }] })
    expect(await looks(found.id)).toEqual([])
  })

  it('leaves no row for those it refuses', async () => {
    const found = await given(house).opened('report')
    expect(await reveal('head', found)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await reveal('auditor', found)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await reveal('mediator', found)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await looks(found.id)).toEqual([])
  })

  it('says so when a reporter left no name, to those who may know', async () => {
    const found = await given(house).opened('report', { filer: null, wants: [] })
    expect(await reveal('intake', found)).toMatchObject({ fields: [{ path: 'caseId', message: '举报人未留身份信息' }] })
    expect(await reveal('investigator', found)).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('who may', () => {
  it('see a reporter: intake, and the one who verifies the lead', async () => {
    const found = await given(house).opened('report')
    expect(await reveal('investigator', found)).toMatchObject({ code: 'FORBIDDEN' })
    const assigned = await given(house).act(found, 'head', 'assignCase', { assigneeId: house.town.ids.investigator })
    expect(await reveal('investigator', assigned)).toMatchObject({ name: '王小明' })
    const taken = await given(house).act(assigned, 'head', 'unassignCase')
    expect(await reveal('investigator', taken)).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('see a complainant: intake, head, and the mediator who has the case', async () => {
    const found = await given(house).opened('mediation')
    expect(await reveal('head', found)).toMatchObject({ name: '王小明' })
    expect(await reveal('mediator', found)).toMatchObject({ code: 'FORBIDDEN' })
    const assigned = await given(house).act(found, 'head', 'assignCase', { assigneeId: house.town.ids.mediator })
    expect(await reveal('mediator', assigned)).toMatchObject({ name: '王小明' })
    for (const role of ['supervisor', 'auditor'] as const)
      expect(await reveal(role, assigned)).toMatchObject({ code: 'FORBIDDEN' })
  })
})

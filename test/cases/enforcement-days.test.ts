import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { enforcementActions } from '../../server/cases/actions/enforcement-actions.ts'
import { findCase } from '../../server/cases/case-store.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { listEvents } from '../../server/core/event-log.ts'
import { enforcementInput } from '../support/enforcement-input.ts'
import { type House, openHouse } from '../support/house.ts'
import type { TestRole } from '../support/people.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Input = { caseId: string; expectedVersion: number } & Record<string, unknown>

describe.each(enforcementActions.map((action) => [action.name, action] as const))('%s', (name, action) => {
  it('refuses days that cannot be and a version that is gone, changes nothing by it, and is taken once', async () => {
    const good = await enforcementInput(house, name)
    const ctx = await house.as(good.as as TestRole)
    const { caseId, expectedVersion, ...answers } = good.input as Input
    const take = (changed: Record<string, unknown> = {}, version = expectedVersion) =>
      performCaseAction(ctx, { caseId, expectedVersion: version, action: name, answers: { ...answers, ...changed } })
    const before = await findCase(ctx, caseId)
    const eventsBefore = (await listEvents(ctx, [caseId])).length
    for (const field of action.fields.filter(({ kind }) => kind === 'DATE')) {
      const isComing = field.name === 'hearingOn'
      for (const bad of ['2026-10-11', ...(isComing ? [] : ['2026-11-24', '2099-01-01']), '2026-02-30', 'yesterday'])
        expect(await refusalOf(take({ [field.name]: bad }))).toMatchObject({ fields: [{ path: field.name }] })
    }
    expect(await refusalOf(take({}, expectedVersion - 1))).toMatchObject({ code: 'STALE_VERSION' })
    expect(await findCase(ctx, caseId)).toEqual(before)
    expect((await listEvents(ctx, [caseId])).length).toBe(eventsBefore)
    await take()
    expect(await refusalOf(take())).toMatchObject({ code: 'STALE_VERSION' })
  })
})

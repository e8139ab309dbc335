import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { type AvailableAction, listAvailableActions } from '../../server/cases/list-available-actions.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { procedures } from '../../server/cases/procedures/index.ts'
import { InvalidInput } from '../../server/core/errors.ts'
import { type AnyProcedure, given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import type { TestRole } from '../support/people.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const available = async (role: TestRole, found: CaseRow) => listAvailableActions(await house.as(role), found)
const named = (list: readonly AvailableAction[], name: string) => list.find(({ action }) => action.name === name)!

/** Answers that no action takes: whoever is let as far as the questions is told so, and nothing changes. */
const REFUSED = { noSuchQuestion: 'x' }

const READERS: Record<string, TestRole[]> = {
  mediation: ['intake', 'mediator', 'head', 'supervisor', 'auditor'],
  report: ['intake', 'investigator', 'legalReviewer', 'head', 'supervisor', 'auditor'],
  enforcement: ['investigator', 'legalReviewer', 'head', 'supervisor', 'auditor'],
}

describe('listAvailableActions', () => {
  it('offers exactly what would be let through, in every state, to every role, assigned or not', async () => {
    const wrong: string[] = []
    for (const { name, states } of procedures as readonly { name: AnyProcedure; states: object }[])
      for (const state of Object.keys(states)) {
        const found = await given(house).caseIn(name, state)
        for (const role of READERS[name]!) {
          const ctx = await house.as(role)
          for (const { action, disabledReason } of listAvailableActions(ctx, found)) {
            const outcome = await performCaseAction(ctx, {
              caseId: found.id,
              expectedVersion: found.version,
              action: action.name,
              answers: REFUSED,
            }).catch((error: unknown) => error)
            const isLetThrough = outcome instanceof InvalidInput
            if (isLetThrough !== (disabledReason === null)) wrong.push(`${name} ${state} ${role} ${action.name}`)
          }
        }
      }
    expect(wrong).toEqual([])
  }, 120_000)

  it('says why not: not yet, not yours, or assign it first', async () => {
    const found = await given(house).opened('report')
    const list = await available('investigator', found)
    expect(named(list, 'startVerification').disabledReason?.en).toBe('It has to be assigned to you first')
    expect(named(list, 'fileCase').disabledReason?.en).toBe('Not possible in the present state')
    const verifying = await given(house).caseIn('report', 'verifying')
    expect(named(await available('investigator', verifying), 'fileCase').disabledReason?.en).toBe(
      'Your role may not do this; it is for: Head of office',
    )
    expect(named(await available('head', verifying), 'fileCase').disabledReason).toBeNull()
  })

  it('leaves out what belongs to the other procedure', async () => {
    const names = (await available('head', await given(house).opened('report'))).map(({ action }) => action.name)
    expect(names).not.toContain('acceptComplaint')
    expect(names).toContain('startVerification')
  })

  it('offers nothing once a case is closed', async () => {
    for (const procedure of ['mediation', 'report'] as const) {
      const closed = await given(house).caseIn(procedure, 'closed')
      const left = (await available('head', closed)).filter(({ disabledReason }) => disabledReason === null)
      // Whether an agreement was kept is asked afterwards too (Order 121, article 26).
      expect(left.map(({ action }) => action.name)).toEqual(procedure === 'mediation' ? ['followUp'] : [])
    }
  })

  it('does not offer to write to a filer there is none of', async () => {
    const found = { ...(await given(house).opened('report')), submissionId: null }
    expect(named(await available('head', found), 'messageFiler').disabledReason?.en).toBe('This case has no filer')
  })
})

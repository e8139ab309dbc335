import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findCase, findCasesByIds } from '../../server/cases/case-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { listAvailableActions } from '../../server/cases/list-available-actions.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { listTransfers } from '../../server/cases/transfer-store.ts'
import type { Actor, Ctx } from '../../server/core/context.ts'
import { AppError } from '../../server/core/errors.ts'
import { type AnyProcedure, given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
/** Somebody with every right that moves a case, in each office. */
let heads: Record<string, Ctx>
let offices: Record<string, string>
beforeAll(async () => {
  house = await openHouse({ limitScale: 1_000 })
  const { town } = house
  offices = { county: town.countyId, station: town.stationId, other: town.otherCountyId, city: town.cityId }
  const under: Record<string, string[]> = {
    county: ['station'],
    station: [],
    other: [],
    city: ['county', 'station', 'other'],
  }
  heads = Object.fromEntries(
    Object.keys(offices).map((name) => {
      const actor: Actor = {
        kind: 'person',
        id: town.ids.head,
        roles: ['head', 'intake'],
        authorityId: offices[name]!,
        authorityIds: [name, ...under[name]!].map((one) => offices[one]!),
      }
      return [name, house.with(actor)]
    }),
  )
})
afterAll(() => house.close())

const ACTIONS = [
  'offerTransfer',
  'withdrawTransfer',
  'acceptTransfer',
  'returnTransfer',
  'returnToIntake',
  'disputeJurisdiction',
  'referJurisdiction',
  'designateAuthority',
] as const

const names = ['county', 'station', 'other', 'city'] as const
/** A move anybody may try, or the `lucky`-th of those that are possible now, so that histories go somewhere. */
const step = fc.record({
  lucky: fc.option(fc.nat(), { freq: 5 }),
  by: fc.constantFrom(...names),
  action: fc.constantFrom(...ACTIONS),
  to: fc.constantFrom(...names),
  isStale: fc.boolean(),
})

const answersTo = (action: string, to: string): Record<string, string> => {
  const reason = { reason: '管辖问题' }
  if (['offerTransfer', 'designateAuthority'].includes(action)) return { ...reason, authorityId: to }
  return ['returnTransfer', 'returnToIntake', 'disputeJurisdiction', 'referJurisdiction'].includes(action) ? reason : {}
}

type Move = { by: (typeof names)[number]; action: (typeof ACTIONS)[number] }

const possibleMove = (found: CaseRow, lucky: number): Move | undefined => {
  const moves = names.flatMap((by) =>
    listAvailableActions(heads[by]!, found)
      .filter(({ action, disabledReason }) => !disabledReason && (ACTIONS as readonly string[]).includes(action.name))
      .filter(() => mayRead(heads[by]!, found))
      .map(({ action }) => ({ by, action: action.name as Move['action'] })),
  )
  return moves[lucky % moves.length]
}

const stored = async (id: string): Promise<CaseRow> => (await findCasesByIds(house.system(), [id]))[0]!

/** Who may read: the office that answers for it and those above, and the office it is offered to and those above. */
const mayRead = (ctx: Ctx, found: CaseRow): boolean =>
  [found.authorityId, found.offeredToId].some((id) => id !== null && ctx.actor.authorityIds.includes(id))

/** The office the kept transfers lead to, each beginning where the one before ended. */
const officeByHistory = async (id: string): Promise<string> => {
  let office = offices.county!
  for (const transfer of await listTransfers(house.system(), id)) {
    expect(transfer.fromAuthorityId).toBe(office)
    if (transfer.state === 'accepted') office = transfer.toAuthorityId
    if (transfer.state === 'designated') office = transfer.designatedId!
  }
  return office
}

describe('over any history of offers, answers, returns, disputes and designations', () => {
  it('exactly one office answers for a case, and no office reads it that has neither the case nor an offer', async () => {
    const moves = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('mediation', 'report', 'enforcement'),
        fc.array(step, { minLength: 6, maxLength: 24 }),
        async (procedure, steps) => {
          let found = await given(house).opened(procedure as AnyProcedure, {
            seller: { shopName: `店铺 ${randomUUID()}` },
          })
          for (const { lucky, to, isStale, ...tried } of steps) {
            const { by, action } = (lucky !== null && possibleMove(found, lucky)) || tried
            const input = {
              caseId: found.id,
              expectedVersion: found.version - (isStale && by === to ? 1 : 0),
              action,
              answers: answersTo(action, offices[to]!),
            }
            const before = found
            const refused = await performCaseAction(heads[by]!, input).then(
              () => false,
              (error: unknown) => {
                if (!(error instanceof AppError)) throw error
                return true
              },
            )
            found = await stored(found.id)
            if (refused) expect(found).toEqual(before)
            else moves.add(action)
            expect(Object.values(offices)).toContain(found.authorityId)
            expect(await officeByHistory(found.id)).toBe(found.authorityId)
            expect(found.offeredToId === null).toBe(found.transferState === null)
            for (const ctx of Object.values(heads))
              expect((await findCase(ctx, found.id)) !== undefined).toBe(mayRead(ctx, found))
          }
        },
      ),
      // The same histories each time: what must have happened in them is looked for below.
      { numRuns: 25, seed: 20_261_122 },
    )
    // Every kind of move was made at least once, so the property was about something.
    expect([...moves].sort()).toEqual([...ACTIONS].sort())
  })
})

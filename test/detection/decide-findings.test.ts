import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { InvalidInput } from '../../server/core/errors.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { wilsonInterval } from '../../server/core/wilson-interval.ts'
import { decideFindings, undoFindingDecisions } from '../../server/detection/decide-findings.ts'
import { findFindingsByIds, findFindingsByListings } from '../../server/detection/finding-store.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { signalPrecision } from '../../server/detection/signal-precision.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

let next = 0
const openFindings = async (count: number): Promise<string[]> => {
  const rows = Array.from({ length: count }, () => ({ sourceKey: `B${next++}`, title: `高仿女包 ${next}` }))
  const { ids } = await upsertListingsBulk(house.system(), { source: 'test', rows })
  await screenListings(house.system(), ids)
  return (await findFindingsByListings(house.system(), ids)).map(({ id }) => id)
}

const outcomesOf = (results: { outcome: string }[]) => results.map(({ outcome }) => outcome)
const statesOf = async (ids: string[]) => {
  const rows = new Map((await findFindingsByIds(house.system(), ids)).map(({ id, state }) => [id, state]))
  return ids.map((id) => rows.get(id))
}
const precisionOfSlang = async () =>
  (await signalPrecision(await house.as('auditor'))).find(({ signal }) => signal.name === 'counterfeit-slang')!

describe('decideFindings', () => {
  it('dismisses many with a reason of the list, each with its own answer and event', async () => {
    const [one, two] = await openFindings(2)
    const ctx = await house.as('investigator')
    await decideFindings(ctx, { findingIds: [two!], decision: 'CONFIRM' })
    const gone = '00000000-0000-7000-8000-000000000000'
    const input = { findingIds: [one!, two!, gone], decision: 'DISMISS' as const, dismissal: 'OTHER_MEANING' as const }
    expect(outcomesOf(await decideFindings(ctx, input))).toEqual(['DECIDED', 'NOT_POSSIBLE', 'NOT_FOUND'])
    expect(await statesOf([one!, two!])).toEqual(['dismissed', 'confirmed'])
    expect(await listEvents(ctx, [one!])).toMatchObject([
      { type: 'dismissFinding', data: { dismissal: 'OTHER_MEANING' } },
    ])
  })

  it('refuses a dismissal without a reason, "other" without words, and a finding named twice', async () => {
    const ids = await openFindings(1)
    const ctx = await house.as('intake')
    const refused = async (input: object) =>
      decideFindings(ctx, { findingIds: ids, decision: 'DISMISS', ...input } as never).then(
        () => 'taken',
        (error) => (error instanceof InvalidInput ? error.fields.map(({ path }) => path) : error),
      )
    expect(await refused({})).toEqual(['dismissal'])
    expect(await refused({ dismissal: 'OTHER', note: ' 无 ' })).toEqual(['note'])
    expect(await refused({ dismissal: 'MISREAD', findingIds: [...ids, ...ids] })).toEqual(['findingIds'])
    expect(await refused({ dismissal: 'MISREAD', findingIds: [] })).toEqual(['findingIds'])
    expect(await statesOf(ids)).toEqual(['open'])
  })

  it('answers that it is not permitted where the role only reads', async () => {
    const ids = await openFindings(1)
    const results = await decideFindings(await house.as('auditor'), { findingIds: ids, decision: 'CONFIRM' })
    expect(outcomesOf(results)).toEqual(['NOT_PERMITTED'])
  })
})

describe('undoFindingDecisions', () => {
  it('opens again what the same officer decided, keeps the story, and unlearns it', async () => {
    const ids = await openFindings(2)
    const ctx = await house.as('investigator')
    const before = await precisionOfSlang()
    await decideFindings(ctx, { findingIds: ids, decision: 'DISMISS', dismissal: 'MISREAD' })
    expect((await precisionOfSlang()).reviewed).toBe(before.reviewed + 2)
    expect(outcomesOf(await undoFindingDecisions(ctx, { findingIds: ids }))).toEqual(['UNDONE', 'UNDONE'])
    expect(await statesOf(ids)).toEqual(['open', 'open'])
    expect(await precisionOfSlang()).toEqual(before)
    expect((await listEvents(ctx, [ids[0]!])).map(({ type }) => type)).toEqual([
      'dismissFinding',
      'undoFindingDecision',
    ])
    expect(await findBrokenLink(ctx, 'Finding', ids[0]!)).toBeUndefined()
    expect(outcomesOf(await undoFindingDecisions(ctx, { findingIds: ids }))).toEqual(['NOT_POSSIBLE', 'NOT_POSSIBLE'])
  })

  it('leaves what somebody else decided', async () => {
    const ids = await openFindings(1)
    await decideFindings(await house.as('investigator'), { findingIds: ids, decision: 'CONFIRM' })
    const results = await undoFindingDecisions(await house.as('head'), { findingIds: ids })
    expect(outcomesOf(results)).toEqual(['NOT_PERMITTED'])
    expect(await statesOf(ids)).toEqual(['confirmed'])
  })

  it('leaves what was decided more than a day ago', async () => {
    const ids = await openFindings(1)
    const ctx = await house.as('investigator')
    await decideFindings(ctx, { findingIds: ids, decision: 'CONFIRM' })
    const later = { ...ctx, clock: { ...ctx.clock, now: () => new Date(ctx.clock.now().getTime() + 86_400_001) } }
    expect(outcomesOf(await undoFindingDecisions(later, { findingIds: ids }))).toEqual(['NOT_POSSIBLE'])
  })
})

describe('signalPrecision', () => {
  it('counts what held among what was reviewed, by who looked', async () => {
    const ids = await openFindings(4)
    const ctx = await house.as('head')
    const before = await precisionOfSlang()
    await decideFindings(ctx, { findingIds: ids.slice(0, 3), decision: 'CONFIRM' })
    await decideFindings(ctx, { findingIds: ids.slice(3), decision: 'DISMISS', dismissal: 'NOT_AN_OFFER' })
    const after = await precisionOfSlang()
    expect(after.confirmed).toBe(before.confirmed + 3)
    expect(after.reviewed).toBe(before.reviewed + 4)
    expect(after.precision).toEqual(wilsonInterval(after.confirmed, after.reviewed))
    expect(after.sources).toEqual([
      { signal: 'counterfeit-slang', source: 'officer', confirmed: after.confirmed, reviewed: after.reviewed },
    ])
  })

  it('is told to administrators too, and to nobody outside', async () => {
    expect(await signalPrecision(await house.as('administrator'))).not.toEqual([])
    await expect(signalPrecision(house.anonymous())).rejects.toThrow('signalPrecision')
  })
})

describe('wilsonInterval', () => {
  // Worked by hand from the formula: 8 of 10 gives 0.4902 to 0.9433.
  it('stays within the bounds and narrows with more trials', () => {
    const eight = wilsonInterval(8, 10)!
    expect(eight.low).toBeCloseTo(0.49, 3)
    expect(eight.high).toBeCloseTo(0.9433, 3)
    expect(wilsonInterval(0, 5)).toMatchObject({ share: 0 })
    expect(wilsonInterval(0, 5)!.low).toBeCloseTo(0, 12)
    expect(wilsonInterval(5, 5)).toMatchObject({ share: 1 })
    expect(wilsonInterval(5, 5)!.high).toBeCloseTo(1, 12)
    expect(wilsonInterval(0, 0)).toBeUndefined()
    expect(wilsonInterval(800, 1_000)!.low).toBeGreaterThan(eight.low)
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { enforcementRoads, issued, spotIssued, type Taken } from '../support/enforcement-roads.ts'
import { givenEnforcement, secondOfficer } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const enforcement = () => givenEnforcement(house)
const field = (path: string) => ({ fields: [{ path }] })
const running = async (found: CaseRow) =>
  (await findClocksOfCases(house.system(), [found.id]))
    .filter(({ endedOn }) => endedOn === null)
    .map(({ clock, dueOn }) => `${clock} ${dueOn}`)
    .sort()

type Said = { fineFen?: number; collected?: string; isEntity?: boolean; cashGround?: string }

/** The step with these answers, after a paper that says the same unless told. */
const penalise = async (answers: Record<string, unknown> = {}, paper: Said = answers) => {
  const { fineFen = 'fineFen' in paper ? 0 : 20_000, collected = 'cash', cashGround } = paper
  const written = await enforcement().take(
    await enforcement().opened(),
    spotIssued(fineFen, collected, paper.isEntity ? 'entity' : 'person', cashGround),
  )
  return enforcement().take(written, {
    as: 'investigator',
    action: 'penaliseOnTheSpot',
    answers: {
      leadId: house.town.ids.investigator,
      secondId: await secondOfficer(house),
      fineFen: 20_000,
      collected: 'cash',
      ...(answers.collected === undefined || answers.collected === 'cash' ? { cashGround: 'hardLater' } : {}),
      publicity: 'none',
      clear: true,
      told: true,
      facts: '未按规定明码标价，当场改正。',
      ...answers,
    },
  })
}
const archive: Taken = { as: 'investigator', action: 'archiveCase', answers: { mainFile: true, sideFile: true } }

describe('penaliseOnTheSpot', () => {
  it('is for a warning, or a fine up to 200 yuan of a person and 3,000 of an entity', async () => {
    expect(await refusalOf(penalise({ fineFen: 20_001 }))).toMatchObject(field('fineFen'))
    expect(await refusalOf(penalise({ isEntity: true, fineFen: 300_001 }))).toMatchObject(field('fineFen'))
    expect((await penalise({ isEntity: true, fineFen: 300_000 })).state).toBe('onTheSpot')
    expect((await penalise({ fineFen: undefined, collected: 'none' })).state).toBe('onTheSpot')
  })

  it('is by two officers, on facts beyond doubt, after the party was heard', async () => {
    expect(await refusalOf(penalise({ secondId: house.town.ids.investigator }))).toMatchObject(field('secondId'))
    for (const name of ['clear', 'told'])
      expect(await refusalOf(penalise({ [name]: false }))).toMatchObject(field(name))
  })

  it('hands over a numbered paper that was issued before, and decides what it says', async () => {
    const without = await enforcement().caseIn('filed')
    const road = enforcementRoads(house.town, await secondOfficer(house)).onTheSpot!
    expect(await refusalOf(enforcement().take(without, road.steps[1]!))).toMatchObject({ code: 'ILLEGAL_TRANSITION' })
    expect(await refusalOf(penalise({}, { fineFen: 10_000 }))).toMatchObject(field('fineFen'))
    expect(await refusalOf(penalise({}, { collected: 'bank' }))).toMatchObject(field('collected'))
    expect(await refusalOf(penalise({}, { isEntity: true, fineFen: 20_000 }))).toMatchObject(field('isEntity'))
    // The paper is the decision: it says no more than may be decided on the spot.
    const tooMuch = enforcement().take(await enforcement().opened(), spotIssued(500_000, 'cash', 'person'))
    expect(await refusalOf(tooMuch)).toMatchObject(field('fineFen'))
    const [paper] = (await enforcement().load((await penalise()).id)).papers
    expect(paper).toMatchObject({ form: 'spotPenalty', servedOn: '2026-10-12' })
    expect(paper!.number).toMatch(/市监当罚〔2026〕\d+号$/)
  })

  it('says how the fine is paid', async () => {
    expect(await refusalOf(penalise({ collected: 'none' }))).toMatchObject(field('collected'))
    expect(await refusalOf(penalise({ fineFen: 0, collected: 'bank' }))).toMatchObject(field('collected'))
  })

  it('takes cash on a ground of the rules alone, the small fine up to 100 yuan', async () => {
    const onGround = (cashGround: string | undefined, more = {}) =>
      refusalOf(penalise({ cashGround, ...more }, { cashGround: 'hardLater', ...more }))
    expect(await onGround(undefined)).toMatchObject({
      fields: [{ path: 'cashGround', message: expect.stringContaining('哪一种情形') }],
    })
    expect(await onGround('remote')).toMatchObject(field('cashGround'))
    expect(await refusalOf(penalise({ cashGround: 'small' }))).toMatchObject({
      fields: [{ path: 'cashGround', message: expect.stringContaining('第七十二条第一款第（一）项') }],
    })
    const small = await penalise({ cashGround: 'small', fineFen: 10_000 })
    expect(small).toMatchObject({ state: 'onTheSpot', facts: { fineFen: 10_000, warned: false, publicity: 'none' } })
    expect(
      await refusalOf(penalise({ collected: 'bank', cashGround: 'hardLater' }, { collected: 'bank' })),
    ).toMatchObject(field('cashGround'))
  })

  it('is filed within seven working days; cash reaches office and bank within two each', async () => {
    const done = await penalise()
    expect(await running(done)).toEqual(['K14 2026-10-21', 'K15 2026-10-14'])
    expect(await refusalOf(enforcement().take(done, archive))).toMatchObject({ code: 'ILLEGAL_TRANSITION' })
    const handed = await enforcement().take(done, {
      as: 'investigator',
      action: 'handInCash',
      answers: { receipt: 'SJ-1' },
      on: '2026-10-13',
    })
    expect(await running(handed)).toEqual(['K14 2026-10-21', 'K15B 2026-10-15'])
    const banked: Taken = { as: 'head', action: 'bankCash', answers: { receipt: 'JK-1' }, on: '2026-10-14' }
    const archived = await enforcement().follow(handed, [banked, archive])
    expect(archived).toMatchObject({ state: 'archived', isOpen: false })
    expect(await running(archived)).toEqual([])
  })

  it('leaves fifteen days to pay at the bank, and the demand and the court after them', async () => {
    const done = await penalise({ collected: 'bank' })
    expect(await running(done)).toEqual(['K10 2026-10-27', 'K14 2026-10-21'])
    expect(await refusalOf(enforcement().take(done, archive))).toMatchObject({ code: 'ILLEGAL_TRANSITION' })
    const demand = { demandedOn: '2026-10-28', demand: '缴纳罚款。' }
    const demanded: Taken = { as: 'investigator', action: 'demandPayment', answers: demand, on: '2026-10-28' }
    const letter = issued('investigator', 'demandLetter', '2026-10-28')
    expect((await enforcement().follow(done, [letter, demanded])).state).toBe('executing')
    const other = await penalise({ collected: 'bank' })
    const payment = { amountFen: 20_000, paidOn: '2026-10-20', receipt: 'PJ-1' }
    const paid: Taken = { as: 'investigator', action: 'recordPayment', answers: payment, on: '2026-10-20' }
    expect((await enforcement().follow(other, [paid, archive])).state).toBe('archived')
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { closingIssued, type Taken } from '../support/enforcement-roads.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const enforcement = () => givenEnforcement(house)
const illegal = { code: 'ILLEGAL_TRANSITION' }
const officer = (action: string, answers: Record<string, unknown> = {}): Taken => ({
  as: 'investigator',
  action,
  answers,
})
const head = (action: string, answers: Record<string, unknown> = {}): Taken => ({ as: 'head', action, answers })
const running = async (found: CaseRow) =>
  (await findClocksOfCases(house.system(), [found.id]))
    .filter(({ endedOn }) => endedOn === null)
    .map(({ clock, dueOn }) => `${clock} ${dueOn}`)
    .sort()

describe('publicity', () => {
  const publish = head('publishDecision', { publishedOn: '2026-10-12' })
  const paid = officer('recordPayment', { amountFen: 500_000, paidOn: '2026-10-12', receipt: 'PJ-1' })
  const close = head('closeEnforcement', { reason: '结案。' })
  const archive = officer('archiveCase', { mainFile: true, sideFile: true })

  it('comes before the archive', async () => {
    const closed = await enforcement().follow(await enforcement().caseIn('served'), [paid, closingIssued(), close])
    expect(await refusalOf(enforcement().take(closed, archive))).toMatchObject(illegal)
    const archived = await enforcement().follow(closed, [publish, archive])
    expect(archived).toMatchObject({ state: 'archived', isOpen: false, dueOn: 'infinity' })
    expect(await running(archived)).toEqual([])
  })

  it('is withdrawn in three working days when the decision falls, even after the case was closed', async () => {
    const fell = head('recordAnnulment', { kind: 'annulled', annulledOn: '2026-10-12', reason: '复议撤销。' })
    const annulled = await enforcement().follow(await enforcement().caseIn('served'), [
      paid,
      publish,
      closingIssued(),
      close,
      fell,
    ])
    expect(await running(annulled)).toEqual(['B2 2026-10-15', 'K13 2026-11-02'])
    // The form that was approved told of another end.
    expect(await refusalOf(enforcement().take(annulled, close))).toMatchObject(illegal)
    const closed = await enforcement().follow(annulled, [closingIssued(), close])
    expect(await refusalOf(enforcement().take(closed, archive))).toMatchObject(illegal)
    const withdrawn = head('withdrawPublication', { unpublishedOn: '2026-10-12', reason: '决定已撤销。' })
    expect((await enforcement().follow(closed, [withdrawn, archive])).state).toBe('archived')
  })

  it('has nothing to withdraw where nothing was published', async () => {
    const fell = head('recordAnnulment', { kind: 'void', annulledOn: '2026-10-12', reason: '确认无效。' })
    const annulled = await enforcement().take(await enforcement().caseIn('served'), fell)
    expect(await running(annulled)).toEqual(['K13 2026-11-02'])
    expect((await enforcement().follow(annulled, [closingIssued(), close, archive])).state).toBe('archived')
  })
})

import { enforcementRoads, hearingIssued } from './enforcement-roads.ts'
import { sideSteps } from './enforcement-side-steps.ts'
import { colleague, givenEnforcement, secondOfficer } from './given-enforcement.ts'
import type { GoodInput } from './good-inputs.ts'
import type { House } from './house.ts'

const HEARING_ON = '2026-12-21'

/** A case in which a step of a penalty case is possible, and answers that would be taken. */
export const enforcementInput = async (house: House, name: string): Promise<GoodInput> => {
  const given = givenEnforcement(house)
  for (const { from, steps } of Object.values(enforcementRoads(house.town, await secondOfficer(house)))) {
    const at = steps.findIndex(({ action }) => action === name)
    if (at === -1) continue
    const { as } = steps[at]!
    // The road lies in the past; a hearing is announced for a day to come.
    const answers = { ...steps[at]!.answers, ...(name === 'noticeHearing' ? { hearingOn: HEARING_ON } : {}) }
    const start = from ? await given.caseIn(from) : await given.opened()
    const before = steps.slice(0, at).map((step) => (step.paper === 'hearingNotice' ? hearingIssued(HEARING_ON) : step))
    const found = await given.follow(start, before)
    return { as, input: { caseId: found.id, expectedVersion: found.version, ...answers } }
  }
  const third = await colleague(house, '何接办', ['investigator'])
  const side = sideSteps(house.town, third).find(({ action }) => action === name)
  if (!side) throw new Error(`No test knows how to take ${name}.`)
  const found = await given.follow(await given.caseIn(side.in), side.after ?? [])
  return { as: side.as, input: { caseId: found.id, expectedVersion: found.version, ...side.answers } }
}

import { enforcementRoads, givenEnforcement, type Taken } from './given-enforcement.ts'
import type { GoodInput } from './good-inputs.ts'
import type { House } from './house.ts'

/** Steps that lead nowhere else, and the state they are taken in. */
const sideSteps = async (_house: House): Promise<readonly (Taken & { in: string; after?: readonly Taken[] })[]> => [
  {
    in: 'suspended',
    as: 'investigator',
    action: 'resumeInvestigation',
    answers: { reason: '当事人已经找到。' },
  },
]

/** A case in which a step of a penalty case is possible, and answers that would be taken; from the roads where it is on one. */
export const enforcementInput = async (house: House, name: string): Promise<GoodInput> => {
  const given = givenEnforcement(house)
  for (const { from, steps } of Object.values(await enforcementRoads(house))) {
    const at = steps.findIndex(({ action }) => action === name)
    if (at === -1) continue
    const { as, answers } = steps[at]!
    const start = from ? await given.caseIn(from) : await given.opened()
    const found = await given.follow(start, steps.slice(0, at))
    return { as, input: { caseId: found.id, expectedVersion: found.version, ...answers } }
  }
  const side = (await sideSteps(house)).find(({ action }) => action === name)
  if (!side) throw new Error(`No test knows how to take ${name}.`)
  const found = await given.follow(await given.caseIn(side.in), side.after ?? [])
  return { as: side.as, input: { caseId: found.id, expectedVersion: found.version, ...side.answers } }
}

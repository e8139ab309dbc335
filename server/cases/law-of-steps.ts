import { clocksOf } from '../law/clocks.ts'
import { refuseData } from '../law/read-data.ts'
import { rulesets } from '../law/ruleset.ts'
import { caseActions } from './actions/index.ts'
import type { CaseAction } from './define-case-action.ts'
import { procedures } from './procedures/index.ts'

const started = [
  ...procedures.flatMap(({ name, initialClocks }) =>
    initialClocks.map((clock) => ({ clock, by: `procedure ${name}` })),
  ),
  ...caseActions.flatMap(({ name, startsClocks }: CaseAction) =>
    (startsClocks ?? []).map((clock) => ({ clock, by: `step ${name}` })),
  ),
]

/**
 * Every clock the procedures and their steps start has to be one of each ruleset, or a case would stop half-way.
 * UnusableSetup names the ruleset's file and the line of its instruments.
 */
export const checkLawOfSteps = (): void => {
  for (const { id } of rulesets) {
    const known = new Set(clocksOf(id).map((clock) => clock.id))
    const missing = started.find(({ clock }) => !known.has(clock))
    if (missing)
      refuseData(
        `rulesets/${id}.json`,
        ['instruments'],
        `none of these sets the clock ${missing.clock}, which the ${missing.by} starts`,
      )
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { isPossible, isPrimary } from '../server/cases/action-available.ts'
import { caseActions } from '../server/cases/actions/index.ts'
import { procedures } from '../server/cases/procedures/index.ts'
import { clocksOf, getClock } from '../server/law/clocks.ts'
import { rulesetOn, rulesets } from '../server/law/ruleset.ts'
import { withLimits } from '../server/law/with-limits.ts'
import { expectNone } from './support/expect-none.ts'
import {
  actionsOf,
  assigneeRolesOf,
  filerMay,
  offeredRolesOf,
  rolesOf,
  superiorRolesOf,
  workflowFile,
  workflowPage,
} from './support/workflow-page.ts'

const CASES = join(import.meta.dirname, '../server/cases')

describe('docs/workflow.md', () => {
  it('says what the code does; print it anew with: node test/support/workflow-page.ts', () => {
    expect(readFileSync(workflowFile, 'utf8')).toBe(workflowPage())
  })
})

describe('a clock of the catalogue', () => {
  it('is started by a procedure or a step, or says why it begins elsewhere', () => {
    const named = readdirSync(CASES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(CASES, file), 'utf8'))
      .join('\n')
    for (const { id } of rulesets)
      for (const { id: clock, elsewhere } of clocksOf(id))
        expect({ clock, isStarted: named.includes(`'${clock}'`) }).toEqual({
          clock,
          isStarted: elsewhere === undefined,
        })
  })
})

describe.each(procedures.map((procedure) => [procedure.name, procedure] as const))(
  'the procedure %s',
  (name, procedure) => {
    const states = Object.keys(procedure.states)
    const leading = (state: string) =>
      actionsOf(procedure).filter((action) => isPossible(action, { procedure: name, state }) && action.to)

    it('reaches every state from the first', () => {
      const reached = new Set([procedure.initial])
      for (const state of reached) for (const { to } of leading(state)) reached.add(to!)
      expect([...reached].sort()).toEqual([...states].sort())
    })

    it('can leave every state but the archive, and one that is final for the archive alone', () => {
      for (const state of states) {
        const next = leading(state).map(({ to }) => to)
        expect({ state, canLeave: next.length > 0 }).toEqual({ state, canLeave: state !== 'archived' })
        if (procedure.states[state]!.isFinal) expect(next).toEqual(state === 'archived' ? [] : ['archived'])
      }
    })

    it('names only states it has', () => {
      const named = actionsOf(procedure).flatMap(({ from, to }) =>
        [...(from[name] === '*' ? [] : from[name]!), to ?? []].flat(),
      )
      expectNone(
        [...named, ...procedure.road, procedure.initial].filter((state) => !states.includes(state)),
        'A state that is not in the procedure can never be reached.',
      )
    })

    it('has at most one primary step in a state', () => {
      for (const state of states) {
        const primary = actionsOf(procedure).filter((action) => isPrimary(action, { procedure: name, state }))
        expect({ state, primary: primary.length }).toEqual({ state, primary: Math.min(primary.length, 1) })
      }
    })

    it('has somebody for every action who can take it without being assigned, or can be assigned', () => {
      expectNone(
        actionsOf(procedure)
          .filter((action) =>
            [rolesOf, assigneeRolesOf, offeredRolesOf, superiorRolesOf].every(
              (roles) => roles(action.name, name).length === 0,
            ),
          )
          .map((action) => action.name),
        'A step that nobody may take is a wall across the road.',
      )
    })

    it('follows its road by steps', () => {
      for (const [i, state] of procedure.road.slice(0, -1).entries())
        expect(leading(state).map(({ to }) => to)).toContain(procedure.road[i + 1])
    })

    it('ends every clock it starts on each way to its end', () => {
      // A road may lead in a circle: each place is looked at once with the clocks that run there.
      const seen = new Set<string>()
      const walk = (state: string, running: readonly string[], path: readonly string[]): string[] => {
        if (procedure.states[state]!.isFinal) return running.length > 0 ? [`${path.join(' → ')} leaves ${running}`] : []
        const place = `${state} ${[...new Set(running)].sort()}`
        if (seen.has(place)) return []
        seen.add(place)
        return leading(state).flatMap((action) =>
          walk(
            action.to!,
            [
              ...new Set([
                ...running.filter((clock) => !action.endsClocks?.includes(clock)),
                ...(action.startsClocks ?? []),
              ]),
            ],
            [...path, action.name],
          ),
        )
      }
      expectNone(
        walk(procedure.initial, procedure.initialClocks, []),
        'A date nobody can meet any more is a false alarm.',
      )
    })

    it('knows its clocks in the law of today', () => {
      const { id } = rulesetOn('2026-11-23')
      const clocks = [
        ...procedure.initialClocks,
        ...actionsOf(procedure).flatMap((action) => action.startsClocks ?? []),
      ]
      for (const clock of clocks) expect(getClock(id, clock).article.zh).toMatch(/条/)
    })
  },
)

describe('what a step or a state says of a limit', () => {
  const said = [
    ...caseActions.map(({ name, consequence }) => ({ name, words: consequence })),
    ...procedures.flatMap((one) => Object.entries(one.states).map(([name, { next }]) => ({ name, words: next }))),
  ]

  it('is the length of a clock of the law, never a number of its own', () => {
    const LENGTH =
      /[一二三四五六七八九十\d]+(?:个工作日|个月|小时|日内|日后)|\b(?:\d+|two|three|five|seven|ten|fifteen) (?:working days|days|months|hours)/
    expectNone(
      said.filter(({ words }) => LENGTH.test(words.zh) || LENGTH.test(words.en)).map(({ name }) => name),
      'Name the clock as {C2}: rulesets differ in its length.',
    )
  })

  it('names clocks that every ruleset has', () => {
    for (const { words } of said)
      for (const { id } of rulesets) {
        const { zh, en } = withLimits(words, id)
        expect(zh + en).not.toMatch(/[{}]/)
      }
    expect(withLimits({ zh: '{C2}', en: '{C2}' }, 'L20')).toEqual({ zh: '45个工作日', en: '45 working days' })
    expect(withLimits({ zh: '{K1+}', en: '{K1+}' }, 'L121')).toEqual({ zh: '30日', en: '30 days' })
  })
})

describe('actions', () => {
  it('belong to a procedure that exists', () => {
    const names = procedures.map(({ name }) => name)
    expectNone(
      caseActions.filter(({ from }) => Object.keys(from).some((name) => !names.includes(name))).map(({ name }) => name),
      'An action of no procedure is never possible.',
    )
  })

  it('by the filer are the withdrawal alone', () => {
    expect(
      caseActions.filter(({ name }) => filerMay(name, 'mediation') || filerMay(name, 'report')).map(({ name }) => name),
    ).toEqual(['withdrawComplaint'])
  })
})

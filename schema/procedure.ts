import type { CaseRow } from '../server/cases/define-case-action.ts'
import { getProcedure, procedures } from '../server/cases/procedures/index.ts'
import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { builder } from './builder.ts'
import { ChoiceRef } from './shared.ts'

const StepStatusRef = builder.enumType('StepStatus', {
  description: 'Where a state stands on the road.',
  values: ['DONE', 'CURRENT', 'AHEAD'] as const,
})

type Step = { state: string; label: string; status: 'DONE' | 'CURRENT' | 'AHEAD' }

export const StepRef = builder.objectRef<Step>('ProcedureStep').implement({
  description: 'One station of the procedure’s straight road.',
  fields: (t) => ({
    state: t.exposeString('state', { description: 'Its name.' }),
    label: t.exposeString('label', { description: 'Its name, to show.' }),
    status: t.field({ type: StepStatusRef, description: 'Behind, here, or ahead.', resolve: (step) => step.status }),
  }),
})

/** The road with the state the case is in; a state off the road takes the place of what it replaced. */
export const stepsOf = (found: CaseRow, ctx: Ctx): Step[] => {
  const { states, road } = getProcedure(found.procedure)
  const here = road.indexOf(found.state)
  const passed = ['refused', 'withdrawn'].includes(found.state) ? 1 : road.length - 2
  const line = here >= 0 ? road : [...road.slice(0, passed), found.state, road.at(-1)!]
  const at = line.indexOf(found.state)
  return line.map((state, i) => ({
    state,
    label: say(states[state]!.words, ctx.locale),
    status: i < at ? 'DONE' : i === at ? 'CURRENT' : 'AHEAD',
  }))
}

const ProcedureRef = builder.objectRef<(typeof procedures)[number]>('ProcedureInfo').implement({
  description: 'A procedure and its states.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    label: t.string({
      description: 'Its name, to show.',
      resolve: (procedure, _args, ctx) => say(procedure.words, ctx.locale),
    }),
    states: t.field({
      type: [ChoiceRef],
      description: 'Its states.',
      resolve: (procedure) => Object.entries(procedure.states).map(([value, { words }]) => ({ value, words })),
    }),
  }),
})

builder.queryFields((t) => ({
  procedures: t.field({
    type: [ProcedureRef],
    description: 'The procedures with their states, for filters. Public.',
    resolve: () => [...procedures],
  }),
}))

import type { CaseRow } from '../server/cases/define-case-action.ts'
import { type DrawnProcedure, type DrawnState, type DrawnStep, followRoad } from '../server/cases/describe-procedure.ts'
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
  description: 'One station of the case’s way.',
  fields: (t) => ({
    state: t.exposeString('state', { description: 'Its name.' }),
    label: t.exposeString('label', { description: 'Its name, to show.' }),
    status: t.field({ type: StepStatusRef, description: 'Behind, here, or ahead.', resolve: (step) => step.status }),
  }),
})

/** The way of the case, where it is, and the road that is left. */
export const stepsOf = async (found: CaseRow, ctx: Ctx): Promise<Step[]> => {
  const { states } = getProcedure(found.procedure)
  const { line, here } = await followRoad(ctx, found)
  return line.map((state, i) => ({
    state,
    label: say(states[state]!.words, ctx.locale),
    status: i < here ? 'DONE' : i === here ? 'CURRENT' : 'AHEAD',
  }))
}

const DrawnStatusRef = builder.enumType('DrawnStatus', {
  description: 'What a state is to this case.',
  values: ['CURRENT', 'PASSED', 'OPEN'] as const,
})

const DrawnStateRef = builder.objectRef<DrawnState>('DrawnState').implement({
  description: 'A state in the drawing of a procedure.',
  fields: (t) => ({
    state: t.exposeString('state', { description: 'Its name.' }),
    label: t.string({ description: 'Its name, to show.', resolve: ({ words }, _args, ctx) => say(words, ctx.locale) }),
    status: t.field({
      type: DrawnStatusRef,
      description: 'Here, been there, or not.',
      resolve: ({ status }) => status,
    }),
    place: t.exposeInt('place', { nullable: true, description: 'Its place on the straight road; null beside it.' }),
  }),
})

const DrawnStepRef = builder.objectRef<DrawnStep>('DrawnStep').implement({
  description: 'A step that leads from one state to another.',
  fields: (t) => ({
    action: t.exposeString('action', { description: 'The action.' }),
    label: t.string({ description: 'What it is called.', resolve: ({ words }, _args, ctx) => say(words, ctx.locale) }),
    from: t.exposeString('from', { description: 'The state it starts from.' }),
    to: t.exposeString('to', { description: 'The state it leads to.' }),
    taken: t.exposeBoolean('taken', { description: 'Whether this case has taken it.' }),
  }),
})

export const DrawnProcedureRef = builder.objectRef<DrawnProcedure>('DrawnProcedure').implement({
  description: 'The procedure as its definition has it, with the way the case has gone.',
  fields: (t) => ({
    states: t.field({ type: [DrawnStateRef], description: 'Every state.', resolve: ({ states }) => states }),
    steps: t.field({ type: [DrawnStepRef], description: 'Every step that leads on.', resolve: ({ steps }) => steps }),
  }),
})

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

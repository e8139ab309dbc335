import { IllegalTransition, InvalidInput } from '../server/core/errors.ts'
import {
  findRescreening,
  RESCREENING_STEPS,
  type Rescreening,
  resumeRescreening,
  startRescreening,
  stopRescreening,
} from '../server/detection/rescreening.ts'
import type { RescreeningState } from '../server/detection/rescreening-tables.ts'
import { builder } from './builder.ts'

const StateRef = builder.enumType('RescreeningState', {
  description: 'RUNNING: the workers are at it. STOPPED: waits to be gone on with. FINISHED.',
  values: {
    RUNNING: { value: 'running' },
    STOPPED: { value: 'stopped' },
    FINISHED: { value: 'finished' },
  } satisfies Record<string, { value: RescreeningState }>,
})

const RescreeningRef = builder.objectRef<Rescreening>('Rescreening').implement({
  description: 'Every listing is screened again, after a change of the rules, in the background.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    state: t.field({ type: StateRef, description: 'How it stands.', resolve: ({ state }) => state }),
    done: t.exposeInt('done', { description: 'Listings screened so far.' }),
    total: t.exposeInt('total', { description: 'Listings there were when it began.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last came on.' }),
  }),
})

builder.queryField('rescreening', (t) =>
  t.field({
    type: RescreeningRef,
    nullable: true,
    description: 'The last time every listing was screened again; null before the first. For who may see the rules.',
    resolve: async (_root, _args, ctx) => (await findRescreening(ctx)) ?? null,
  }),
)

const StepRef = builder.enumType('RescreeningStep', {
  description:
    'START: screen every listing again. STOP: after the batch under way. RESUME: go on where it was stopped.',
  values: RESCREENING_STEPS,
})

const RescreenInput = builder.inputType('RescreenListingsInput', {
  description: 'What to do about screening everything again.',
  fields: (t) => ({
    step: t.field({ type: StepRef, required: true, description: 'What to do.' }),
    reason: t.string({ description: 'Why, 2 to 200 characters; needed to start, and kept.' }),
  }),
})

builder.mutationField('rescreenListings', (t) =>
  t.field({
    type: RescreeningRef,
    description:
      'Screens every listing again in the background, one run at a time; stops it, or goes on with it. Administrators and heads.',
    errors: {
      types: [InvalidInput, IllegalTransition],
      union: { name: 'RescreenListingsResult', description: 'What came of rescreenListings.' },
    },
    args: { input: t.arg({ type: RescreenInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => {
      if (input.step === 'START') return startRescreening(ctx, { reason: input.reason ?? '' })
      return input.step === 'STOP' ? stopRescreening(ctx) : resumeRescreening(ctx)
    },
  }),
)

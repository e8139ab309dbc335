import { isPrimaryFor } from '../server/cases/action-available.ts'
import { caseActions } from '../server/cases/actions/index.ts'
import type { CaseAction, CaseRow } from '../server/cases/define-case-action.ts'
import { type AvailableAction, type CheckedItem, checklistOf } from '../server/cases/list-available-actions.ts'
import { performCaseAction } from '../server/cases/perform-case-action.ts'
import { answersByName } from '../server/core/answers-by-name.ts'
import type { Ctx } from '../server/core/context.ts'
import { Duplicate, IllegalTransition, InvalidInput, StaleVersion } from '../server/core/errors.ts'
import { askedOf, type FieldKind } from '../server/core/field.ts'
import { say } from '../server/core/words.ts'
import { rulesets } from '../server/law/ruleset.ts'
import { withLimits } from '../server/law/with-limits.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { ActionFieldRef, asked, DetailInput, LabelledValueRef } from './shared.ts'

const CheckStatusRef = builder.enumType('CheckStatus', {
  description: 'Whether something is established.',
  values: {
    HOLDS: { value: 'HOLDS', description: 'It is established.' },
    MISSING: { value: 'MISSING', description: 'It is not; the step is refused.' },
    ASKED: { value: 'ASKED', description: 'Whoever takes the step confirms it.' },
  },
})

const CheckRef = builder.objectRef<CheckedItem>('ActionCheck').implement({
  description: 'Something that must be established before a step.',
  fields: (t) => ({
    label: t.string({ description: 'What it is.', resolve: ({ words }, _args, ctx) => say(words, ctx.locale) }),
    status: t.field({ type: CheckStatusRef, description: 'Whether it is.', resolve: ({ status }) => status }),
  }),
})

export const AvailableActionRef = builder.objectRef<AvailableAction>('AvailableAction').implement({
  description: 'A step of the procedure, possible now or shown with the reason why not.',
  fields: (t) => ({
    name: t.string({
      description: 'The action, which is also the name of its mutation.',
      resolve: ({ action }) => action.name,
    }),
    label: t.string({
      description: 'What the button says.',
      resolve: ({ action }, _args, ctx) => say(action.words, ctx.locale),
    }),
    consequence: t.string({
      description: 'What will happen.',
      resolve: ({ action, found }, _args, ctx) => say(withLimits(action.consequence, found.ruleset), ctx.locale),
    }),
    primary: t.boolean({
      description: 'Whether it is the lawful next step.',
      resolve: ({ action, found }, _args, ctx) => isPrimaryFor(ctx.actor, action, found),
    }),
    irreversible: t.boolean({
      description: 'Whether there is no way back.',
      resolve: ({ action }) => action.irreversible ?? false,
    }),
    enabled: t.boolean({
      description: 'Whether you can take it now.',
      resolve: ({ disabledReason }) => disabledReason === null,
    }),
    disabledReason: t.string({
      nullable: true,
      description: 'Why you cannot.',
      resolve: ({ disabledReason }, _args, ctx) => (disabledReason ? say(disabledReason, ctx.locale) : null),
    }),
    about: t.field({
      type: [LabelledValueRef],
      description: 'What the step decides on, such as the penalty that is proposed: to be seen before it is taken.',
      resolve: ({ action, found }, _args, ctx) =>
        (action.about?.(found) ?? []).map(({ label, value }) => ({
          label: say(label, ctx.locale),
          value: say(value, ctx.locale),
        })),
    }),
    checks: t.field({
      type: [CheckRef],
      description: 'What must be established first.',
      resolve: ({ action, found }, _args, ctx) => checklistOf(ctx, action, found),
    }),
    fields: t.field({
      type: [ActionFieldRef],
      description: 'What it asks.',
      resolve: async ({ action, found }, _args, ctx) => {
        const known = (await action.startFrom?.(ctx, found)) ?? {}
        return askedOf(action.fields, found).map((field) => asked(field, found, known[field.name]))
      },
    }),
  }),
})

const Done = builder.objectRef<CaseRow>('CaseActionDone').implement({
  description: 'The action was taken.',
  fields: (t) => ({ case: t.field({ type: CaseRef, description: 'The case after it.', resolve: (found) => found }) }),
})

const types = [InvalidInput, IllegalTransition, StaleVersion, Duplicate]

const asType: Record<FieldKind, 'String' | 'Int' | 'Boolean' | 'Date' | 'ID' | 'UUID'> = {
  TEXT: 'String',
  VENUE_ANSWER: 'String',
  CASE: 'String',
  LONG_TEXT: 'String',
  DATE: 'Date',
  TIME: 'String',
  NUMBER: 'Int',
  MONEY: 'Int',
  BOOLEAN: 'Boolean',
  CHOICE: 'String',
  PERSON: 'ID',
  SELLER: 'UUID',
  AUTHORITY: 'UUID',
  FILE: 'String',
}

const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1)

/** For the descriptions: as the rules in force have it. */
const consequenceOf = ({ consequence }: CaseAction): string => withLimits(consequence, rulesets.at(-1)!.id).en

const inputOf = (action: CaseAction) =>
  builder.inputType(`${capital(action.name)}Input`, {
    description: `${action.words.zh}. ${consequenceOf(action)}.`,
    fields: (t) => ({
      caseId: t.field({ type: 'UUID', required: true, description: 'The case.' }),
      expectedVersion: t.int({
        required: true,
        description: 'The version you saw; StaleVersion when it has changed since.',
      }),
      ...Object.fromEntries(
        action.fields.map((field) => [
          field.name,
          t.field({
            type: asType[field.kind],
            // What applies to some cases only cannot be demanded of all; of those the step demands it itself.
            required: (field.required ?? false) && !field.applies,
            description: `${field.words.zh}. ${field.hint?.en ?? field.words.en}.`,
          }),
        ]),
      ),
    }),
  })

type ActionInput = { caseId: string; expectedVersion: number } & Record<string, unknown>

const perform = (ctx: Ctx, action: string, { caseId, expectedVersion, ...given }: ActionInput) => {
  const answers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined))
  return performCaseAction(ctx, { caseId, expectedVersion, action, answers })
}

// One mutation for each action, from the list: the name says where its rule stands.
for (const action of caseActions) {
  const input = inputOf(action)
  builder.mutationField(action.name, (t) =>
    t.field({
      type: Done,
      description: `${action.words.zh}: ${consequenceOf(action)}.`,
      errors: { types, union: { name: `${capital(action.name)}Result`, description: `What came of ${action.name}.` } },
      args: {
        input: t.arg({ type: input, required: true, description: 'The case, the version you saw, and the answers.' }),
      },
      resolve: (_root, args, ctx) => perform(ctx, action.name, args.input as unknown as ActionInput),
    }),
  )
}

const PerformInput = builder.inputType('PerformCaseActionInput', {
  description: 'Any action by its name, for a form that is drawn from `availableActions`.',
  fields: (t) => ({
    caseId: t.field({ type: 'UUID', required: true, description: 'The case.' }),
    expectedVersion: t.int({ required: true, description: 'The version you saw.' }),
    action: t.string({ required: true, description: 'The `name` of the available action.' }),
    fields: t.field({ type: [DetailInput], required: true, description: 'The answers to its fields, at most 30.' }),
  }),
})

builder.mutationField('performCaseAction', (t) =>
  t.field({
    type: Done,
    description: 'Takes any action by its name. The same as the mutation of that name.',
    errors: { types, union: { name: 'PerformCaseActionResult', description: 'What came of the action.' } },
    args: {
      input: t.arg({ type: PerformInput, required: true, description: 'The case, the action and its answers.' }),
    },
    resolve: (_root, { input }, ctx) =>
      performCaseAction(ctx, {
        caseId: input.caseId,
        expectedVersion: input.expectedVersion,
        action: input.action,
        answers: answersByName(ctx.locale, input.fields),
      }),
  }),
)

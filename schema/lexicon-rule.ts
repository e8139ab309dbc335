import type { Ctx } from '../server/core/context.ts'
import { say, type Words } from '../server/core/words.ts'
import { exportLexicon } from '../server/detection/rules/lexicon-file.ts'
import { availableSteps, RULE_STEPS, type RuleStep } from '../server/detection/rules/move-rule.ts'
import { ruleShadow, ruleTrial } from '../server/detection/rules/rule-figures.ts'
import { type RuleEntry, ruleHistory } from '../server/detection/rules/rule-history.ts'
import {
  findRule,
  type LexiconRule,
  listEditions,
  listRules,
  type RuleEdition,
} from '../server/detection/rules/rule-store.ts'
import type { RuleKind, RuleState } from '../server/detection/rules/rules-tables.ts'
import { shippedTerm } from '../server/detection/rules/shipped-terms.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { PersonRef } from './identity.ts'
import { FiguresRef, TrialRef } from './lexicon-figures.ts'
import { TermCategoryRef, TermRef } from './lexicon-term.ts'
import { loadPeople } from './seller-holdings.ts'

const StateRef = builder.enumType('LexiconRuleState', {
  description:
    'DRAFT: being written. TRIAL: run over what is known. SHADOW: watched on live traffic, counts for nothing. ACTIVE: screening goes by it. OFF: switched off, or given up.',
  values: {
    DRAFT: { value: 'draft' },
    TRIAL: { value: 'trial' },
    SHADOW: { value: 'shadow' },
    ACTIVE: { value: 'active' },
    OFF: { value: 'off' },
  } satisfies Record<string, { value: RuleState }>,
})

export const RuleKindRef = builder.enumType('LexiconRuleKind', {
  description: 'ADD: a new term. REPLACE: in place of a shipped one. WITHDRAW: takes a shipped one out.',
  values: {
    ADD: { value: 'add' },
    REPLACE: { value: 'replace' },
    WITHDRAW: { value: 'withdraw' },
  } satisfies Record<string, { value: RuleKind }>,
})

export const RuleStepRef = builder.enumType('LexiconRuleStep', {
  description:
    'TRY: run it over the listings that are known. STOP_TRIAL, GO_ON_WITH_TRIAL. SHADOW: watch it on live traffic. SWITCH_ON: by somebody who did not write it. SWITCH_OFF.',
  values: RULE_STEPS,
})

type AvailableStep = { step: RuleStep; hindrance?: Words }

const AvailableStepRef = builder.objectRef<AvailableStep>('LexiconAvailableStep').implement({
  description: 'A step you may ask for.',
  fields: (t) => ({
    step: t.field({ type: RuleStepRef, description: 'Which.', resolve: ({ step }) => step }),
    hindrance: t.string({
      nullable: true,
      description: 'What still keeps the rule from it; null for nothing.',
      resolve: ({ hindrance }, _args, ctx) => (hindrance ? say(hindrance, ctx.locale) : null),
    }),
  }),
})

const EntryRef = builder.objectRef<RuleEntry>('LexiconRuleEntry').implement({
  description: 'One thing that happened to a rule.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    what: t.string({ description: 'What, to show.', resolve: ({ what }, _args, ctx) => say(what, ctx.locale) }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, as it was said.' }),
    edition: t.exposeInt('edition', { description: 'The edition of the rule then.' }),
    by: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who; null for the worker and the command line.',
      load: loadPeople,
      resolve: ({ actorId }) => actorId,
    }),
  }),
})

const EditionRef = builder.objectRef<RuleEdition>('LexiconRuleEdition').implement({
  description: 'What a rule said; kept for ever.',
  fields: (t) => ({
    edition: t.exposeInt('edition', { description: 'Its number, from 1.' }),
    term: t.field({ type: TermRef, nullable: true, description: 'The term.', resolve: ({ term }) => term }),
    reason: t.exposeString('reason', { description: 'Why it was written.' }),
    writtenAt: t.expose('writtenAt', { type: 'DateTime', description: 'When.' }),
    writtenBy: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who; null for an import by command.',
      load: loadPeople,
      resolve: ({ writtenBy }) => writtenBy,
    }),
  }),
})

export const RuleRef = builder.objectRef<LexiconRule>('LexiconRule')

RuleRef.implement({
  description: 'A change to the lexicon that an administrator wrote.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    version: t.exposeInt('version', { description: 'Give it as expectedVersion.' }),
    edition: t.exposeInt('edition', { description: 'Which edition of its text counts, from 1.' }),
    state: t.field({ type: StateRef, description: 'How it stands.', resolve: ({ state }) => state }),
    kind: t.field({ type: RuleKindRef, description: 'What it does.', resolve: ({ kind }) => kind }),
    name: t.exposeString('name', { description: 'The first word of its term.' }),
    term: t.field({
      type: TermRef,
      nullable: true,
      description: 'The term as it is to stand; null where one is taken out.',
      resolve: ({ term }) => term,
    }),
    target: t.field({
      type: TermRef,
      nullable: true,
      description: 'The shipped term it changes or takes out, as shipped.',
      resolve: ({ target }) => (target === null ? null : (shippedTerm(target) ?? null)),
    }),
    reason: t.exposeString('reason', { description: 'Why it was written.' }),
    author: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who wrote it, or answers for it; null for an import nobody took on yet.',
      load: loadPeople,
      resolve: ({ authoredBy }) => authoredBy,
    }),
    switchedOnBy: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who switched this edition on last, never its author.',
      load: loadPeople,
      resolve: ({ switchedOnBy }) => switchedOnBy,
    }),
    switchedOnAt: t.expose('switchedOnAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    shadowSince: t.expose('shadowSince', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when this edition was watched in shadow.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first written.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When anything about it last changed.' }),
    trial: t.field({
      type: TrialRef,
      nullable: true,
      description: 'Its last trial; null before the first.',
      complexity: { field: 30, multiplier: 1 },
      resolve: async (rule, _args, ctx) => (await ruleTrial(ctx, rule)) ?? null,
    }),
    shadow: t.field({
      type: FiguresRef,
      nullable: true,
      description: 'What it met in shadow; null where this edition was not watched.',
      complexity: { field: 30, multiplier: 1 },
      resolve: async (rule, _args, ctx) => (await ruleShadow(ctx, rule)) ?? null,
    }),
    availableSteps: t.field({
      type: [AvailableStepRef],
      description: 'What you may do with it now.',
      complexity: { field: 5, multiplier: 1 },
      resolve: (rule, _args, ctx) => availableSteps(ctx, rule),
    }),
    history: t.field({
      type: [EntryRef],
      description: 'What happened to it, oldest first.',
      complexity: { field: 5, multiplier: 1 },
      resolve: (rule, _args, ctx) => ruleHistory(ctx, rule.id),
    }),
    editions: t.field({
      type: [EditionRef],
      description: 'Every edition of its text, the newest first.',
      complexity: { field: 5, multiplier: 1 },
      resolve: (rule, _args, ctx) => listEditions(ctx, rule.id),
    }),
  }),
})

const RuleConnection = connectionOf<LexiconRule>('LexiconRule', RuleRef)

const FilterInput = builder.inputType('LexiconRuleFilter', {
  description: 'Every condition given has to hold.',
  fields: (t) => ({
    state: t.field({ type: StateRef, description: 'Only in this state.' }),
    category: t.field({ type: TermCategoryRef, description: 'Only terms about this.' }),
    word: t.string({ description: 'Part of one of its words, at most 50 characters.' }),
  }),
})

builder.queryFields((t) => ({
  lexiconRules: t.field({
    type: RuleConnection,
    description: 'Changes to the lexicon that administrators wrote, newest first. For who may see the rules.',
    args: { ...pageArgs, filter: t.arg({ type: FilterInput, description: 'What to leave out.' }) },
    complexity: pageComplexity,
    resolve: (_root, { filter, ...args }, ctx) => listRules(ctx, { ...args, filter: filter ?? undefined }),
  }),
  lexiconRule: t.field({
    type: RuleRef,
    nullable: true,
    description: 'One of them; null where there is none. For who may see the rules.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, ctx: Ctx) => (await findRule(ctx, id)) ?? null,
  }),
  lexiconFile: t.string({
    description:
      'The lexicon that counts now as JSON Lines, one term a line: what is shipped, with the rules switched on. For who may see the rules.',
    complexity: { field: 50, multiplier: 1 },
    resolve: (_root, _args, ctx) => exportLexicon(ctx),
  }),
}))

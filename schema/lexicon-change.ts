import { IllegalTransition, InvalidInput, StaleVersion } from '../server/core/errors.ts'
import { type ImportedLexicon, importLexicon, MOST_LINES } from '../server/detection/rules/lexicon-file.ts'
import { moveRule } from '../server/detection/rules/move-rule.ts'
import { proposeRule, type RuleInput, reviseRule } from '../server/detection/rules/propose-rule.ts'
import { reviewHit } from '../server/detection/rules/review-hit.ts'
import { builder } from './builder.ts'
import { HitRef, HitVerdictRef } from './lexicon-figures.ts'
import { RuleKindRef, RuleRef, RuleStepRef } from './lexicon-rule.ts'
import { givenTerm, TermInput } from './lexicon-term.ts'

const result = (name: string) => ({
  name: `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`,
  description: `What came of ${name}.`,
})

const ProposeInput = builder.inputType('ProposeLexiconRuleInput', {
  description: 'A change to the lexicon.',
  fields: (t) => ({
    kind: t.field({ type: RuleKindRef, required: true, description: 'What it does.' }),
    target: t.string({ description: 'The key of the shipped term it changes or takes out; left out for a new one.' }),
    term: t.field({ type: TermInput, description: 'The term as it is to stand; left out where one is taken out.' }),
    reason: t.string({ required: true, description: 'Why, 2 to 500 characters.' }),
  }),
})

const ReviseInput = builder.inputType('ReviseLexiconRuleInput', {
  description: 'A new edition of a rule.',
  fields: (t) => ({
    ruleId: t.field({ type: 'UUID', required: true, description: 'Which rule.' }),
    expectedVersion: t.int({ required: true, description: 'The version you saw.' }),
    kind: t.field({ type: RuleKindRef, required: true, description: 'What it does.' }),
    target: t.string({ description: 'The key of the shipped term it changes or takes out.' }),
    term: t.field({ type: TermInput, description: 'The term as it is to stand.' }),
    reason: t.string({ required: true, description: 'Why, 2 to 500 characters.' }),
  }),
})

const MoveInput = builder.inputType('MoveLexiconRuleInput', {
  description: 'A step of a rule.',
  fields: (t) => ({
    ruleId: t.field({ type: 'UUID', required: true, description: 'Which rule.' }),
    expectedVersion: t.int({ required: true, description: 'The version you saw.' }),
    step: t.field({ type: RuleStepRef, required: true, description: 'What to do.' }),
    reason: t.string({ required: true, description: 'Why, 2 to 500 characters; kept.' }),
  }),
})

const ReviewInput = builder.inputType('ReviewLexiconHitInput', {
  description: 'What you make of something a rule met.',
  fields: (t) => ({
    hitId: t.field({ type: 'UUID', required: true, description: 'Which hit.' }),
    verdict: t.field({ type: HitVerdictRef, required: true, description: 'What you make of it.' }),
  }),
})

const ImportInput = builder.inputType('ImportLexiconInput', {
  description: 'A lexicon file.',
  fields: (t) => ({
    file: t.string({
      required: true,
      description: `JSON Lines, one term a line as lexiconFile writes it, at most ${MOST_LINES}. A request is bounded; larger files go by \`weijian import lexicon\`.`,
    }),
    reason: t.string({ required: true, description: 'Why, 2 to 500 characters.' }),
  }),
})

const ImportedRef = builder.objectRef<ImportedLexicon>('ImportedLexicon').implement({
  description: 'What came of a lexicon file.',
  fields: (t) => ({
    read: t.exposeInt('read', { description: 'Terms in the file.' }),
    drafts: t.exposeInt('drafts', { description: 'Drafts written for what is new or differs.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Terms known already.' }),
  }),
})

const ruleOf = ({ kind, target, term, reason }: typeof ProposeInput.$inferInput): RuleInput => ({
  kind,
  target,
  term: term ? (givenTerm(term) as RuleInput['term']) : null,
  reason,
})

builder.mutationFields((t) => ({
  proposeLexiconRule: t.field({
    type: RuleRef,
    description: 'Writes a change to the lexicon as a draft; it counts for nothing yet. Administrators and heads.',
    errors: { types: [InvalidInput], union: result('proposeLexiconRule') },
    args: { input: t.arg({ type: ProposeInput, required: true, description: 'The rule.' }) },
    resolve: (_root, { input }, ctx) => proposeRule(ctx, ruleOf(input)),
  }),
  reviseLexiconRule: t.field({
    type: RuleRef,
    description:
      'Writes a new edition of a rule that is not switched on; it is a draft again. Administrators and heads.',
    errors: { types: [InvalidInput, IllegalTransition, StaleVersion], union: result('reviseLexiconRule') },
    args: { input: t.arg({ type: ReviseInput, required: true, description: 'The new edition.' }) },
    resolve: (_root, { input: { ruleId, expectedVersion, ...input } }, ctx) =>
      reviseRule(ctx, { ruleId, expectedVersion, ...ruleOf(input) }),
  }),
  moveLexiconRule: t.field({
    type: RuleRef,
    description:
      'Takes a rule a step further or back. It is switched on after a passed trial and a time in shadow, by somebody who wrote none of it. Administrators and heads.',
    errors: { types: [InvalidInput, IllegalTransition, StaleVersion], union: result('moveLexiconRule') },
    args: { input: t.arg({ type: MoveInput, required: true, description: 'What to do.' }) },
    resolve: (_root, { input }, ctx) => moveRule(ctx, input),
  }),
  reviewLexiconHit: t.field({
    type: HitRef,
    description:
      'Says whether a rule was right about a listing; teaches its precision and touches no finding. Who decides on findings, and administrators.',
    errors: { types: [InvalidInput], union: result('reviewLexiconHit') },
    args: { input: t.arg({ type: ReviewInput, required: true, description: 'The verdict.' }) },
    resolve: (_root, { input }, ctx) => reviewHit(ctx, input),
  }),
  importLexicon: t.field({
    type: ImportedRef,
    description:
      'Takes a lexicon file in: what is new or differs becomes drafts. One faulty line refuses it whole, every one named. Administrators and heads.',
    errors: { types: [InvalidInput], union: result('importLexicon') },
    args: { input: t.arg({ type: ImportInput, required: true, description: 'The file.' }) },
    resolve: (_root, { input }, ctx) => importLexicon(ctx, input),
  }),
}))

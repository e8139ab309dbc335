import { z } from 'zod'
import type { Ctx } from '../../core/context.ts'
import { Forbidden, IllegalTransition, InvalidInput } from '../../core/errors.ts'
import { appendEvent } from '../../core/event-log.ts'
import { inTransaction } from '../../core/transaction.ts'
import { text, validate } from '../../core/validate.ts'
import { say } from '../../core/words.ts'
import type { Term } from '../lexicon/term.ts'
import { raiseRevision } from './lexicon-revision.ts'
import { type LexiconRule, lockRule, updateRule } from './rule-store.ts'
import { ruleTerm, tidied } from './rule-term.ts'
import { type RuleState, ruleKinds } from './rules-tables.ts'
import { shippedTerm } from './shipped-terms.ts'

const ruleInput = z.object({
  kind: z.enum(ruleKinds),
  /** The key of a shipped term; needed unless the rule adds one. */
  target: text(200).nullish(),
  /** Left out where a term is taken out. */
  term: ruleTerm.nullish(),
  reason: text(500, 2),
})

export type RuleInput = z.input<typeof ruleInput>

type Written = Pick<LexiconRule, 'kind' | 'target' | 'name' | 'category' | 'severity' | 'reason'> & {
  term: Term | null
}

const chosen = {
  target: { zh: '请选择词表中已有的词条', en: 'Choose a term of the shipped lexicon.' },
  term: { zh: '请填写词条内容', en: 'Please fill the term in.' },
} as const

const check = (ctx: Ctx, input: unknown): Written => {
  const { kind, reason, ...given } = validate(ctx.locale, ruleInput, input)
  const target = kind === 'add' ? null : (given.target ?? '')
  const shipped = target === null ? undefined : shippedTerm(target)
  const term = kind === 'withdraw' || !given.term ? null : tidied(given.term)
  const problems = [
    ...(target !== null && !shipped ? (['target'] as const) : []),
    ...(kind !== 'withdraw' && !term ? (['term'] as const) : []),
  ].map((path) => ({ path, message: say(chosen[path], ctx.locale) }))
  if (problems.length > 0) throw new InvalidInput(problems)
  const { category, severity, words } = (term ?? shipped)!
  return { kind, target, term, name: words[0]!, category, severity, reason: reason.trim() }
}

const personOf = ({ actor }: Ctx): string | null => (actor.kind === 'person' ? (actor.id ?? null) : null)

/** Writes a new rule as a draft; it counts for nothing yet. Forbidden, InvalidInput with the field. */
export const proposeRule = (ctx: Ctx, input: RuleInput): Promise<LexiconRule> => {
  if (!ctx.can('author', 'DetectionRule')) throw new Forbidden('proposeLexiconRule')
  const written = check(ctx, input)
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const rule = await tx.db
      .insertInto('lexiconRule')
      .values({
        ...asRow(written),
        state: 'draft',
        authoredBy: personOf(tx),
        switchedOnBy: null,
        switchedOnAt: null,
        shadowSince: null,
        createdAt: now,
        updatedAt: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await keepEdition(tx, rule)
    await tellRule(tx, rule, 'proposeLexiconRule', { reason: rule.reason })
    return rule
  })
}

const revisable: readonly RuleState[] = ['draft', 'trial', 'shadow', 'off']

/**
 * Writes a new edition of a rule, which is a draft again: what was tried and watched was another text. Who revises it
 * is its author from now on. Forbidden, NotFound, StaleVersion, IllegalTransition while it is switched on, InvalidInput.
 */
export const reviseRule = (
  ctx: Ctx,
  { ruleId, expectedVersion, ...input }: RuleInput & { ruleId: string; expectedVersion?: number | null },
): Promise<LexiconRule> => {
  if (!ctx.can('author', 'DetectionRule')) throw new Forbidden('reviseLexiconRule')
  const written = check(ctx, input)
  return inTransaction(ctx, async (tx) => {
    const found = await lockRule(tx, ruleId, expectedVersion)
    if (!revisable.includes(found.state)) throw new IllegalTransition('reviseLexiconRule', found.state)
    await endTrial(tx, found.id)
    const rule = await updateRule(tx, found, {
      ...asRow(written),
      state: 'draft',
      edition: found.edition + 1,
      authoredBy: personOf(tx),
      switchedOnBy: null,
      switchedOnAt: null,
      shadowSince: null,
    })
    await keepEdition(tx, rule)
    if (found.state === 'shadow') await raiseRevision(tx)
    await tellRule(tx, rule, 'reviseLexiconRule', { reason: rule.reason, from: found.state })
    return rule
  })
}

const asRow = ({ term, ...written }: Written) => ({ ...written, term: term && JSON.stringify(term) })

const keepEdition = async (ctx: Ctx, { id, edition, kind, target, term, reason }: LexiconRule): Promise<void> => {
  await ctx.db
    .insertInto('lexiconRuleEdition')
    .values({
      ruleId: id,
      edition,
      kind,
      target,
      term: term && JSON.stringify(term),
      reason,
      writtenBy: personOf(ctx),
      writtenAt: ctx.clock.now(),
    })
    .execute()
}

/** A trial that is not finished is of no use any more. */
export const endTrial = async (ctx: Ctx, ruleId: string): Promise<void> => {
  await ctx.db
    .deleteFrom('lexiconTrial')
    .where('ruleId', '=', ruleId)
    .where('state', 'in', ['running', 'stopped'])
    .execute()
}

export const tellRule = (ctx: Ctx, rule: LexiconRule, type: string, data: Record<string, unknown>): Promise<void> =>
  appendEvent(ctx, {
    subjectType: 'LexiconRule',
    subjectId: rule.id,
    type,
    data: { ...data, edition: rule.edition, state: rule.state },
  })

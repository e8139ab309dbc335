import { z } from 'zod'
import type { Ctx } from '../../core/context.ts'
import { Forbidden, IllegalTransition, InvalidInput } from '../../core/errors.ts'
import { inTransaction } from '../../core/transaction.ts'
import { text, validate } from '../../core/validate.ts'
import { say, type Words } from '../../core/words.ts'
import { deleteHits } from './hit-store.ts'
import { raiseRevision } from './lexicon-revision.ts'
import { endTrial, tellRule } from './propose-rule.ts'
import { type LexiconRule, listEditions, lockRule, rulesIn, updateRule } from './rule-store.ts'
import type { RuleState } from './rules-tables.ts'
import { findTrial, goOnWithTrial, startTrial, stopTrial } from './trial-store.ts'

/** Most rules watched at once: each has a matcher of its own, a few megabytes in every worker. */
export const MOST_SHADOWS = 20

type Right = 'author' | 'switchOn'

/** The steps of a rule: from where, whereto (null: it stays), and who may. Four eyes: who wrote it never switches it on. */
export const ruleSteps = {
  TRY: { from: ['draft', 'trial', 'off'], to: 'trial', right: 'author' },
  STOP_TRIAL: { from: ['trial'], to: null, right: 'author' },
  GO_ON_WITH_TRIAL: { from: ['trial'], to: null, right: 'author' },
  SHADOW: { from: ['trial'], to: 'shadow', right: 'author' },
  SWITCH_ON: { from: ['shadow', 'off'], to: 'active', right: 'switchOn' },
  SWITCH_OFF: { from: ['draft', 'trial', 'shadow', 'active'], to: 'off', right: 'switchOn' },
} as const satisfies Record<string, { from: readonly RuleState[]; to: RuleState | null; right: Right }>

export type RuleStep = keyof typeof ruleSteps
export const RULE_STEPS = Object.keys(ruleSteps) as [RuleStep, ...RuleStep[]]

const moveInput = z.object({
  ruleId: z.uuid(),
  step: z.enum(RULE_STEPS),
  reason: text(500, 2),
  expectedVersion: z.int().nullish(),
})

/**
 * Takes a rule a step further, with its reason and its event. Forbidden, NotFound, StaleVersion; IllegalTransition from
 * another state; InvalidInput at `step` where what the step needs is missing: a passed trial, another pair of eyes.
 */
export const moveRule = (ctx: Ctx, input: z.input<typeof moveInput>): Promise<LexiconRule> => {
  const { ruleId, step, reason, expectedVersion } = validate(ctx.locale, moveInput, input)
  const { from, to, right } = ruleSteps[step]
  if (!ctx.can(right, 'DetectionRule')) throw new Forbidden('moveLexiconRule')
  return inTransaction(ctx, async (tx) => {
    const rule = await lockRule(tx, ruleId, expectedVersion)
    const isFrom = (from as readonly RuleState[]).includes(rule.state)
    if (!isFrom) throw new IllegalTransition(`moveLexiconRule: ${step}`, rule.state)
    const trouble = await hindrance(tx, rule, step)
    if (trouble) throw new InvalidInput([{ path: 'step', message: say(trouble, tx.locale) }])
    await effects[step](tx, rule)
    const moved = await updateRule(tx, rule, { ...(to ? { state: to } : {}), ...(await marksOf(tx, rule, step)) })
    // What counts, or is watched, is another set of rules from now on.
    if ([rule.state, moved.state].some((state) => state === 'active' || state === 'shadow')) await raiseRevision(tx)
    await tellRule(tx, moved, stepEvents[step], { reason: reason.trim(), from: rule.state })
    return moved
  })
}

const stepEvents: Record<RuleStep, string> = {
  TRY: 'tryLexiconRule',
  STOP_TRIAL: 'stopLexiconTrial',
  GO_ON_WITH_TRIAL: 'resumeLexiconTrial',
  SHADOW: 'shadowLexiconRule',
  SWITCH_ON: 'switchOnLexiconRule',
  SWITCH_OFF: 'switchOffLexiconRule',
}

const effects: Record<RuleStep, (tx: Ctx, rule: LexiconRule) => Promise<unknown>> = {
  async TRY(tx, rule) {
    await endTrial(tx, rule.id)
    await deleteHits(tx, rule.id, 'trial')
    await startTrial(tx, rule)
  },
  STOP_TRIAL: (tx, rule) => stopTrial(tx, rule.id),
  GO_ON_WITH_TRIAL: (tx, rule) => goOnWithTrial(tx, rule.id),
  SHADOW: (tx, rule) => deleteHits(tx, rule.id, 'shadow'),
  SWITCH_ON: async () => {},
  SWITCH_OFF: (tx, rule) => endTrial(tx, rule.id),
}

const marksOf = async (tx: Ctx, rule: LexiconRule, step: RuleStep): Promise<Partial<Omit<LexiconRule, 'term'>>> => {
  const person = tx.actor.kind === 'person' ? (tx.actor.id ?? null) : null
  // An imported rule has no author: who has it tried answers for it, and cannot switch it on.
  if (step === 'TRY')
    return { authoredBy: rule.authoredBy ?? person, shadowSince: null, switchedOnBy: null, switchedOnAt: null }
  if (step === 'SHADOW') return { shadowSince: tx.clock.now() }
  if (step === 'SWITCH_ON') return { switchedOnBy: person, switchedOnAt: tx.clock.now() }
  return {}
}

const why = {
  untried: {
    zh: '这一版规则还没有通过试运行，请先试运行',
    en: 'This edition has not passed a trial yet. Try it first.',
  },
  unwatched: {
    zh: '这一版规则还没有影子运行过，请先影子运行',
    en: 'This edition was never watched in shadow. Do that first.',
  },
  ownRule: {
    zh: '规则须由没有参与起草的人启用，请交给另一位有权限的同事',
    en: 'A rule is switched on by somebody who did not write it. Ask a colleague who may.',
  },
  crowded: {
    zh: `同时影子运行的规则最多 ${MOST_SHADOWS} 条，请先结束别的`,
    en: `At most ${MOST_SHADOWS} rules are watched at once. End another first.`,
  },
  replaced: {
    zh: '同一词条已有另一条启用中的规则，请先停用那一条',
    en: 'Another rule on the same term is switched on. Switch that one off first.',
  },
} as const satisfies Record<string, Words>

/** What keeps a rule from a step that its state allows; undefined for nothing. */
export const hindrance = async (ctx: Ctx, rule: LexiconRule, step: RuleStep): Promise<Words | undefined> => {
  if (step !== 'SHADOW' && step !== 'SWITCH_ON') return undefined
  const trial = await findTrial(ctx, rule.id)
  if (trial?.edition !== rule.edition || trial.state !== 'passed') return why.untried
  if (step === 'SHADOW') return (await rulesIn(ctx, ['shadow'])).length >= MOST_SHADOWS ? why.crowded : undefined
  if (!rule.shadowSince) return why.unwatched
  if (await isAuthor(ctx, rule)) return why.ownRule
  if (rule.target === null) return undefined
  const others = await rulesIn(ctx, ['active'])
  return others.some(({ target }) => target === rule.target) ? why.replaced : undefined
}

/** Did the actor write any edition of the rule, or answer for it? */
const isAuthor = async (ctx: Ctx, rule: LexiconRule): Promise<boolean> => {
  const { id } = ctx.actor
  if (ctx.actor.kind !== 'person' || !id) return true
  if (rule.authoredBy === id) return true
  return (await listEditions(ctx, rule.id)).some(({ writtenBy }) => writtenBy === id)
}

/** The steps the actor may ask for now, each with what still keeps the rule from it. */
export const availableSteps = async (ctx: Ctx, rule: LexiconRule): Promise<{ step: RuleStep; hindrance?: Words }[]> => {
  const trial = await findTrial(ctx, rule.id)
  const isOver = trial?.state !== 'running' && trial?.state !== 'stopped'
  const possible = RULE_STEPS.filter((step) => {
    const { from, right } = ruleSteps[step]
    if (!ctx.can(right, 'DetectionRule') || !(from as readonly RuleState[]).includes(rule.state)) return false
    if (step === 'STOP_TRIAL') return trial?.state === 'running'
    if (step === 'GO_ON_WITH_TRIAL') return trial?.state === 'stopped'
    return step !== 'TRY' || isOver
  })
  return Promise.all(possible.map(async (step) => ({ step, hindrance: await hindrance(ctx, rule, step) })))
}

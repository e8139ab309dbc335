import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import './rules-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { Forbidden, NotFound, StaleVersion } from '../../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../../core/paging.ts'
import { text, validate } from '../../core/validate.ts'
import { expanded } from '../lexicon/parse-lexicon.ts'
import { termCategories } from '../lexicon/term.ts'
import type { LexiconChange } from './apply-rules.ts'
import type { LexiconRuleEditionTable, LexiconRuleTable, RuleState } from './rules-tables.ts'

export type LexiconRule = Selectable<LexiconRuleTable>
export type RuleEdition = Selectable<LexiconRuleEditionTable>

export type RuleFilter = { state?: RuleState | null; category?: string | null; word?: string | null }

const filterInput = z.object({
  word: text(50).nullish(),
  category: z.enum(Object.keys(termCategories)).nullish(),
})

const readable = (ctx: Ctx) => {
  if (!ctx.can('read', 'DetectionRule')) throw new Forbidden('lexiconRules')
  return ctx.db.selectFrom('lexiconRule').selectAll()
}

/** The rules administrators wrote, newest first. `word`: part of one of their words. */
export const listRules = (
  ctx: Ctx,
  { filter = {}, ...page }: PageRequest & { filter?: RuleFilter },
): Promise<Page<LexiconRule>> => {
  const { word, category } = validate(ctx.locale, filterInput, filter, 'filter')
  const held = sql<boolean>`position(${word?.trim()}::text in coalesce(term ->> 'words', target)) > 0`
  return keysetPage(
    readable(ctx)
      .$if(Boolean(filter.state), (query) => query.where('state', '=', filter.state!))
      .$if(Boolean(category), (query) => query.where('category', '=', category as LexiconRule['category']))
      .$if(Boolean(word?.trim()), (query) => query.where(held)),
    [{ name: 'id', column: 'lexiconRule.id', direction: 'desc', type: 'uuid' }],
    page,
  )
}

export const findRule = (ctx: Ctx, id: string): Promise<LexiconRule | undefined> =>
  readable(ctx).where('id', '=', id).executeTakeFirst()

/** A rule for a step, locked until the transaction ends. NotFound, StaleVersion. */
export const lockRule = async (ctx: Ctx, id: string, expectedVersion?: number | null): Promise<LexiconRule> => {
  const found = await readable(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw new NotFound('rule')
  if (typeof expectedVersion === 'number' && expectedVersion !== found.version) throw new StaleVersion(found.version)
  return found
}

/** Every edition of a rule, the newest first. */
export const listEditions = (ctx: Ctx, ruleId: string): Promise<RuleEdition[]> =>
  ctx.db.selectFrom('lexiconRuleEdition').selectAll().where('ruleId', '=', ruleId).orderBy('edition', 'desc').execute()

export const updateRule = (
  ctx: Ctx,
  { id, version }: LexiconRule,
  change: Partial<Omit<LexiconRule, 'id' | 'version' | 'term'>> & { term?: string | null },
): Promise<LexiconRule> =>
  ctx.db
    .updateTable('lexiconRule')
    .set({ ...change, version: version + 1, updatedAt: ctx.clock.now() })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** What a rule makes of the lexicon, with its words written out. */
export const changeOf = ({ target, term }: Pick<LexiconRule, 'target' | 'term'>): LexiconChange => ({
  target,
  term: term && expanded(term),
})

/** The rules in some state, in the order they were written. */
export const rulesIn = (ctx: Ctx, states: readonly RuleState[]): Promise<LexiconRule[]> =>
  ctx.db
    .selectFrom('lexiconRule')
    .selectAll()
    .where('state', '=', sql<RuleState>`any(${states}::text[])`)
    .orderBy('id')
    .execute()

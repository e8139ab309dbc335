import type { AnyAbility } from '@casl/ability'
import { type SqlBool, sql } from 'kysely'
import type { Filter } from './context.ts'

type Condition = Record<string, unknown>

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

const compare = (eb: Parameters<Filter>[0], field: string, wanted: unknown) => {
  if (isPlain(wanted)) return eb(field, '=', wanted)
  const list = (wanted as { $in?: unknown } | null | undefined)?.$in
  if (Array.isArray(list) && Object.keys(wanted as object).length === 1)
    return list.length === 0 ? sql<SqlBool>`false` : eb(field, 'in', list)
  throw new Error(`A rule on "${field}" cannot be turned into SQL.`)
}

/**
 * What an ability lets be read, as a condition of a query. No grant is `false`, never "no filter";
 * a rule that cannot be translated throws.
 */
export const abilityFilter =
  (ability: AnyAbility, action: string, subjectType: string): Filter =>
  (eb) => {
    const rules = ability.rulesFor(action, subjectType)
    if (rules.some((rule) => rule.inverted)) throw new Error('Rules that forbid are not used here: absence means no.')
    if (rules.length === 0) return sql<SqlBool>`false`
    return eb.or(
      rules.map((rule) => {
        if (rule.conditions === undefined) return sql<SqlBool>`true`
        const entries = Object.entries(rule.conditions as Condition)
        if (entries.length === 0) throw new Error('A rule with empty conditions would let everything be read.')
        return eb.and(entries.map(([field, wanted]) => compare(eb, field, wanted)))
      }),
    )
  }

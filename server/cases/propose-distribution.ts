import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { Forbidden } from '../core/errors.ts'
import { text, validate } from '../core/validate.ts'
import type { Person } from '../identity/person-store.ts'
import { assignCase } from './actions/assign-case.ts'
import { MOST_ASSIGNMENTS } from './assign-cases.ts'
import { inQueue } from './case-filter.ts'
import { partsOfCase } from './case-paper-store.ts'
import { findColleagues } from './check-references.ts'
import type { CaseRow } from './define-case-action.ts'
import { distributeCases, type Share } from './distribute-cases.ts'
import { loadsOf, type PersonLoad } from './list-workloads.ts'

export type ProposedShare = Share & { found: CaseRow; person: Person | null }

export type Proposal = {
  shares: ProposedShare[]
  /** Everybody who could take one of the cases: what they carry now, and how many they would get. */
  people: { load: PersonLoad; given: number }[]
  /** Whether more cases wait than are distributed at once. */
  hasMore: boolean
}

const input = z.object({ procedure: text(30).nullish() })

/**
 * A balanced distribution of the cases that wait for somebody, the earliest due first, at most 100 at once; nothing is
 * changed. Forbidden for who oversees no office.
 */
export const proposeDistribution = async (ctx: Ctx, given: z.input<typeof input>): Promise<Proposal> => {
  if (!ctx.can('supervise', 'Case')) throw new Forbidden('proposeDistribution')
  const { procedure } = validate(ctx.locale, input, given)
  const waiting = await findWaiting(ctx, procedure ?? undefined)
  const cases = waiting.slice(0, MOST_ASSIGNMENTS)
  const colleagues = await findCarriers(ctx, cases)
  const people = [...new Map([...colleagues.values()].flat().map((person) => [person.id, person])).values()]
  const loads = people.length > 0 ? await loadsOf(ctx, people) : []
  const shares = distributeCases(
    cases.map((found) => ({ id: found.id, carrierIds: colleagues.get(kindOf(found))!.map(({ id }) => id) })),
    loads.map(({ person, open, capacity, isAway }) => ({ id: person.id, open, capacity, isAway })),
  )
  const personOf = new Map(people.map((person) => [person.id, person]))
  return {
    shares: shares.map((share, at) => ({
      ...share,
      found: cases[at]!,
      person: personOf.get(share.carrierId ?? '') ?? null,
    })),
    people: loads
      .map((load) => ({ load, given: shares.filter(({ carrierId }) => carrierId === load.person.id).length }))
      .sort((a, b) => b.given - a.given || (a.load.person.name < b.load.person.name ? -1 : 1)),
    hasMore: waiting.length > cases.length,
  }
}

const findWaiting = (ctx: Ctx, procedure: string | undefined): Promise<CaseRow[]> =>
  ctx.db
    .selectFrom('caseFile')
    .selectAll('caseFile')
    .select(partsOfCase)
    .where(ctx.readable('Case', 'supervise'))
    .where(inQueue(ctx, 'UNASSIGNED'))
    // A penalty case names two officers in a step of its own.
    .where('procedure', 'in', Object.keys(assignCase.from))
    .$if(procedure !== undefined, (query) => query.where('procedure', '=', procedure!))
    .orderBy('dueOn')
    .orderBy('id')
    .limit(MOST_ASSIGNMENTS + 1)
    .execute()

/** Cases of one office and one procedure have the same people. */
const kindOf = ({ authorityId, procedure }: Pick<CaseRow, 'authorityId' | 'procedure'>) => `${authorityId} ${procedure}`

/** Who can take each kind of case: two queries for each kind, of which there are few. */
const findCarriers = async (ctx: Ctx, cases: readonly CaseRow[]): Promise<Map<string, Person[]>> => {
  const kinds = new Map(cases.map((found) => [kindOf(found), found]))
  const found = new Map<string, Person[]>()
  for (const [kind, one] of kinds) found.set(kind, await findColleagues(ctx, one))
  return found
}

/** Who can take every one of these cases, of those the actor may read; by name. */
export const findCommonColleagues = async (ctx: Ctx, cases: readonly CaseRow[]): Promise<Person[]> => {
  const [first = [], ...others] = [...(await findCarriers(ctx, cases)).values()]
  return first.filter(({ id }) => others.every((people) => people.some((person) => person.id === id)))
}

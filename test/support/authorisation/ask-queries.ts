import type { GraphqlAnswer } from '../open-server.ts'
import { isAmong, type Thing } from './audiences.ts'
import type { Matrix } from './open-matrix.ts'
import type { QueryCall } from './query-calls.ts'
import { everythingOf, selectionsOf, typeOf } from './selection.ts'
import type { Settled } from './settle-callers.ts'

const TOO_MUCH = /complex|depth|breadth|tokens|limit/i

/** Cases in which as much is asked for as the door lets anybody; of the others all fields and those under them. */
const isDeep = ({ field, situation }: QueryCall): boolean =>
  field !== 'case' || /own office|from a platform/.test(situation)

/** Asks fields of Query for all there is under them, in as few requests as the limits of the door allow. */
export const askerOf = ({ server, callers }: Matrix) => {
  const ask = ({ sender }: Settled, { field, args }: QueryCall, selection: string): Promise<GraphqlAnswer> =>
    server.graphql(`{ ${field}${args} ${selection} }`, {}, sender)

  const probe = callers.find(({ caller }) => caller.name === 'head')!
  const isAllowed = async (call: QueryCall, selection: string): Promise<boolean> =>
    !(await ask(probe, call, selection)).errors?.some(({ message }) => TOO_MUCH.test(message))

  const firstAllowed = async (call: QueryCall, selections: readonly string[]): Promise<string> => {
    for (const selection of selections) if (await isAllowed(call, selection)) return selection
    throw new Error(`The limits of the door do not let anybody ask ${call.field} for anything.`)
  }

  const known = new Map<string, Promise<string[]>>()
  const find = async (call: QueryCall): Promise<string[]> => {
    const type = typeOf('Query', call.field)
    const whole = everythingOf(type, 2)
    if (!isDeep(call)) return [await firstAllowed(call, [whole, everythingOf(type, 1)])]
    const names = [...selectionsOf(type, 0).keys()]
    return Promise.all(
      names.map((name) =>
        firstAllowed(
          call,
          [4, 3, 2, 1, 0].map((depth) => selectionsOf(type, depth).get(name)!),
        ),
      ),
    )
  }

  const selectionsFor = (call: QueryCall): Promise<string[]> => {
    const key = `${call.field} ${isDeep(call)}`
    const found = known.get(key) ?? find(call)
    known.set(key, found)
    return found
  }

  return { ask, selectionsFor }
}

/** An answer without what differs between any two: ids and the number of the request. */
export const plain = (answer: GraphqlAnswer): string =>
  `${answer.status} ${answer.text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replace(/"requestId":"[^"]*"/g, '')}`

/** Works through a list, some at a time. */
export const inTurns = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  const waiting = [...items]
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next)
    }),
  )
}

const HELD: Record<string, string> = {
  authentications: 'Authentication',
  brands: 'Brand',
  cases: 'Case',
  sellers: 'Seller',
  listings: 'Listing',
  fieldRecords: 'FieldRecord',
  fieldSamples: 'FieldSample',
  findings: 'Finding',
  partnerReports: 'PartnerReport',
  people: 'Person',
  partners: 'Partner',
}

/** What a list holds for this caller by the table: exactly these; null where it is not a list of everything. */
export const idsFor = (
  { caller }: Settled,
  { field, args }: QueryCall,
  audience: Parameters<typeof isAmong>[1],
  world: ReadonlyMap<string, Thing>,
): string[] | null =>
  HELD[field] === undefined || args.includes('query')
    ? null
    : [...world]
        .flatMap(([id, thing]) => (thing.type === HELD[field] && isAmong(caller, audience, thing) ? [id] : []))
        .sort()

/** The ids of the rows in an answer; null when it does not show any rows. */
export const idsIn = (value: unknown): string[] | null => {
  const rows = Array.isArray(value) ? value : (value as { nodes?: unknown[] } | null)?.nodes
  return rows ? rows.map((row) => String((row as { id?: string }).id)).sort() : null
}

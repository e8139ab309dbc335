import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql'
import { schema } from '../../schema/index.ts'
import { type GoodInput, goodInputs } from '../support/good-inputs.ts'
import { type House, openHouse } from '../support/house.ts'
import { type GraphqlAnswer, type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let good: Record<string, GoodInput>
const cookies: Record<string, string> = {}

const mutations = Object.values(schema.getMutationType()!.getFields())
const inputTypeOf = (name: string): GraphQLInputType => mutations.find((field) => field.name === name)!.args[0]!.type

beforeAll(async () => {
  house = await openHouse({ limitScale: 10_000 })
  server = await openServer(house)
  good = await goodInputs(house)
  for (const { as, email } of Object.values(good))
    if (as === 'brand') cookies[as] ??= await server.signInAs(email!)
    else if (as !== 'partner' && as !== 'anybody') cookies[as] ??= await server.signIn(as)
}, 300_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

/** Batches answer for each item. */
const batchResults: Record<string, string> = {
  postReports: '... on PostReportsPayload { results { status fields { path } } }',
  assignCases: '... on AssignCasesDone { results { outcome } }',
  askBrand: '... on BrandsAsked { results { outcome } }',
  decideFindings: '... on FindingsDecided { results { outcome } }',
  undoFindingDecisions: '... on FindingsDecided { results { outcome } }',
}
const assignmentRefused: Record<string, string> = {
  NOT_FOUND: 'NOT_FOUND',
  NO_BRAND: 'NOT_FOUND',
  NOT_SUITABLE: 'field assigneeId',
  STALE: 'StaleVersion',
}

const send = (name: string, input: unknown): Promise<GraphqlAnswer> => {
  const results = batchResults[name] ?? ''
  const query = `mutation ($input: ${inputTypeOf(name)}) { ${name}(input: $input) {
    __typename ... on InvalidInput { fields { path message } } ${results} } }`
  const { as, key } = good[name]!
  return server.graphql(query, { input }, { cookie: cookies[as], key: as === 'partner' ? key : undefined })
}

/** How a request was refused: `field path`, the code of an error, or `taken`. */
const outcomeOf = (name: string, { status, data, errors }: GraphqlAnswer): string => {
  if (errors?.length) {
    const { code, fields } = (errors[0]!.extensions ?? {}) as { code?: string; fields?: { path: string }[] }
    return status >= 500 ? `status ${status}` : (fields?.[0] && `field ${fields[0].path}`) || String(code)
  }
  const answer = data[name]
  if (answer.results?.length === 0) return 'nothing'
  const item = answer.results?.[0]
  if (item?.outcome) return assignmentRefused[item.outcome] ?? 'taken'
  if (item) return item.status === 'REFUSED' ? `field ${item.fields[0]?.path}` : 'taken'
  if (answer.__typename === 'InvalidInput') return `field ${answer.fields[0].path}`
  return ['IllegalTransition', 'StaleVersion', 'Duplicate'].includes(answer.__typename) ? answer.__typename : 'taken'
}

/** A place in an input: the way to it and what the schema wants there. */
type Place = { path: (string | number)[]; type: string }

const placesIn = (type: GraphQLInputType, value: unknown, path: (string | number)[] = []): Place[] => {
  if (isNonNullType(type)) return placesIn(type.ofType, value, path)
  if (isListType(type)) return placesIn(type.ofType, (value as unknown[] | undefined)?.[0], [...path, 0])
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) =>
      placesIn(field.type, (value as Record<string, unknown> | null | undefined)?.[field.name], [...path, field.name]),
    )
  return [{ path, type: isEnumType(type) ? 'enum' : type.name }]
}

const withAt = (value: unknown, [step, ...rest]: readonly (string | number)[], bad: unknown): unknown => {
  if (step === undefined) return bad
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? value : []
    return [withAt(list[0], rest, bad), ...list.slice(1)]
  }
  return { ...(value as object), [step]: withAt((value as Record<string, unknown> | undefined)?.[step], rest, bad) }
}

const spoil = async (wanted: (place: Place) => boolean, bads: readonly unknown[]) => {
  const outcomes: { at: string; bad: string; outcome: string }[] = []
  for (const { name } of mutations)
    for (const place of placesIn(inputTypeOf(name), good[name]!.input).filter(wanted))
      for (const bad of bads) {
        const answer = await send(name, withAt(good[name]!.input, place.path, bad))
        outcomes.push({
          at: `${name}.${place.path.join('.')}`,
          bad: JSON.stringify(bad).slice(0, 40),
          outcome: outcomeOf(name, answer),
        })
      }
  return outcomes
}

const lastName = (at: string) =>
  at
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .at(-1)!

describe('every mutation', () => {
  it('has a good input to start from', () => {
    expect(Object.keys(good).sort()).toEqual(mutations.map(({ name }) => name).sort())
  })

  it('refuses texts that cannot be kept, naming the field', async () => {
    const outcomes = await spoil(({ type }) => type === 'String' || type === 'ID', ['a\0b', '文字\ud800', '\udc00文字'])
    expect(outcomes.length).toBeGreaterThan(100)
    // Of an answer under a name, the name is the field; a list of answers is checked as answers.
    const named = ({ at, outcome }: { at: string; outcome: string }) =>
      outcome.startsWith('field ') && (outcome.includes(lastName(at)) || /\.(details|fields)\.0\./.test(at))
    expect(outcomes.filter((one) => !named(one))).toEqual([])
  }, 120_000)

  it('refuses texts that are too long, naming the field', async () => {
    const outcomes = await spoil(({ type }) => type === 'String' || type === 'ID', ['长'.repeat(20_000)])
    expect(outcomes.filter(({ outcome }) => !outcome.startsWith('field '))).toEqual([])
  }, 120_000)

  it('refuses values of the wrong type before anything is run', async () => {
    const bads: unknown[] = [{ a: 1 }, [[['x']]], { __proto__: null, toString: 'x' }]
    const outcomes = await spoil(() => true, bads)
    expect(outcomes.filter(({ outcome }) => outcome !== 'BAD_USER_INPUT')).toEqual([])
    const numbers = await spoil(
      ({ type }) => type === 'String' || type === 'UUID' || type === 'Date' || type === 'enum',
      [12.5, true],
    )
    expect(numbers.filter(({ outcome }) => outcome !== 'BAD_USER_INPUT')).toEqual([])
    const texts = await spoil(({ type }) => type === 'Int' || type === 'Boolean', ['1', 'true', 1.5, 2 ** 31])
    expect(texts.filter(({ outcome }) => outcome !== 'BAD_USER_INPUT')).toEqual([])
  }, 120_000)

  it('refuses ids of nothing, and what is no id at all', async () => {
    const ids = ({ path, type }: Place) =>
      ['UUID', 'ID'].includes(type) && !/^client(Request|Record)Id$/.test(String(path.at(-1)))
    const unknown = await spoil(ids, [randomUUID()])
    expect(unknown.filter(({ outcome }) => !/^(field |NOT_FOUND$)/.test(outcome))).toEqual([])
    const nonsense = await spoil(
      ({ type }) => type === 'UUID',
      ['', 'x', "' or 1=1 --", '00000000-0000-0000-0000-00000000000g'],
    )
    expect(nonsense.filter(({ outcome }) => outcome !== 'BAD_USER_INPUT')).toEqual([])
  }, 120_000)

  it('refuses days there are none of', async () => {
    const days = await spoil(
      ({ type }) => type === 'Date',
      ['2026-02-30', '0000-00-00', '9999-12-31', '0001-01-01', '2026-11-23T00:00:00Z', '今天'],
    )
    expect(days.length).toBeGreaterThan(5)
    expect(days.filter(({ outcome }) => outcome !== 'BAD_USER_INPUT')).toEqual([])
  })

  it('refuses numbers out of bounds', async () => {
    const outcomes = await spoil(({ type }) => type === 'Int', [-1])
    expect(outcomes.filter(({ outcome }) => !/^(field |StaleVersion$)/.test(outcome))).toEqual([])
  })

  it('refuses to do without what it needs', async () => {
    for (const { name } of mutations)
      for (const input of [null, {}, [], undefined, [null], [{}]])
        expect({ name, input, outcome: outcomeOf(name, await send(name, input)) }).toEqual({
          name,
          input,
          // An empty batch of reports and one with an empty report are answered report by report, or as a field.
          outcome: expect.stringMatching(
            name === 'postReports' ? /^(BAD_USER_INPUT|field .*|nothing)$/ : /^BAD_USER_INPUT$/,
          ),
        })
  }, 120_000)

  it('would have taken the good input: after all the refusals nothing had changed', async () => {
    // The same finding, partner and receipt stand behind several of them: the last word comes last.
    const last = ['confirmFinding', 'revokeApiKey', 'disablePartner', 'withdrawSubmission']
    const order = [
      ...mutations.map(({ name }) => name).filter((name) => !last.includes(name) && name !== 'dismissFinding'),
      ...last,
    ]
    for (const name of order)
      expect({ name, outcome: outcomeOf(name, await send(name, good[name]!.input)) }).toEqual({
        name,
        outcome: 'taken',
      })
  }, 120_000)
})

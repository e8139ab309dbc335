import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { schema } from '../../schema/index.ts'
import { type GoodInput, goodInputs } from '../support/good-inputs.ts'
import { type House, openHouse } from '../support/house.ts'
import { type GraphqlAnswer, type OpenedServer, openServer } from '../support/open-server.ts'

const RUNS = 40

let house: House
let server: OpenedServer
let senders: { cookie?: string; key?: string }[]
let good: Record<string, GoodInput>
/** Ids of things there are, to be sent among those there are none of. */
let known: string[]
/** What was answered with something at least once: the others were only ever refused. */
const answered = new Set<string>()
beforeAll(async () => {
  house = await openHouse({ limitScale: 10_000 })
  server = await openServer(house)
  good = await goodInputs(house)
  known = [...JSON.stringify(good).matchAll(/"([0-9a-f]{8}-[0-9a-f-]{27})"/g)].map((match) => match[1]!)
  senders = [
    {},
    { cookie: await server.signIn('head') },
    { cookie: await server.signIn('administrator') },
    { key: good.postReports!.key },
  ]
}, 120_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

const STRANGE = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\udfff',
  'a\0b',
  '%',
  '_',
  '\\',
  "'; drop table case_file; --",
  '{{7*7}}',
  '$' + '{x}',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  'prototype',
  'null',
  'undefined',
  'NaN',
  '0'.repeat(500),
  '𠮷'.repeat(200),
  '\u202e\u200f\ufeff',
  '٣',
  '①',
  '0000-00-00',
  '9999-12-31',
  '2026-02-30',
  '00000000-0000-0000-0000-000000000000',
  'eyJhIjoxfQ',
  Buffer.from('["2026-01-01",null]').toString('base64url'),
]

const strangeText = fc.oneof(
  fc.constantFrom(...STRANGE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 30 }),
)
const aDay = fc
  .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2199-12-31') })
  .map((day) => day.toISOString().slice(0, 10))
const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>, strangeText)

/** What the schema would let through, mostly; now and then anything at all. */
const anyOf = (type: GraphQLInputType, depth = 0, mayLack = true): fc.Arbitrary<unknown> => {
  if (isNonNullType(type)) return anyOf(type.ofType, depth, false)
  const fitting = (): fc.Arbitrary<unknown> => {
    if (isListType(type)) return fc.array(anyOf(type.ofType, depth + 1), { maxLength: 3 })
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name))
    if (isInputObjectType(type))
      return fc.record(
        Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, anyOf(field.type, depth + 1)])),
        {
          requiredKeys: Object.values(type.getFields())
            .filter((field) => isNonNullType(field.type))
            .map(({ name }) => name),
        },
      )
    switch (type.name) {
      case 'Int':
        return fc.oneof(fc.integer({ min: -5, max: 200 }), fc.constantFrom(2 ** 31 - 1, -(2 ** 31), 2 ** 31))
      case 'Boolean':
        return fc.boolean()
      case 'UUID':
        // The more mutations there are, the more ids of other things: most have to be real for any to fit.
        return fc.oneof({ arbitrary: fc.uuid(), weight: 1 }, { arbitrary: fc.constantFrom(...known), weight: 5 })
      case 'Date':
        return fc.oneof({ arbitrary: aDay, weight: 9 }, { arbitrary: strangeText, weight: 1 })
      default:
        return strangeText
    }
  }
  return fc.oneof(
    { arbitrary: fitting(), weight: 24 },
    { arbitrary: junk, weight: 1 },
    { arbitrary: fc.constant(null), weight: mayLack ? 4 : 0 },
  )
}

/** Everything of a type that asks for nothing more, so that what is read is shown as well. */
const selectionOf = (type: GraphQLOutputType, depth: number): string => {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (!isObjectType(named)) return '{ __typename }'
  const fields = Object.values(named.getFields())
    .filter((field) => field.args.every((arg) => !isNonNullType(arg.type)))
    .flatMap((field) =>
      isLeafType(getNamedType(field.type))
        ? [field.name]
        : depth > 0
          ? [`${field.name} ${selectionOf(field.type, depth - 1)}`]
          : [],
    )
  return `{ __typename ${fields.join(' ')} }`
}

const isBroken = ({ status, text, errors }: GraphqlAnswer): boolean =>
  status >= 500 ||
  (errors?.some(({ extensions }) => extensions?.code === 'INTERNAL') ?? false) ||
  /\bat \w+ \(|node_modules|\.ts:\d|invalid byte sequence|syntax error at|select /i.test(text)

/** A cursor that is not ours ends everything else, so most go without. */
const argumentOf = ({ name, type }: GraphQLArgument): fc.Arbitrary<unknown> =>
  name === 'after'
    ? fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: anyOf(type), weight: 1 })
    : anyOf(type)

const attack = async (
  kind: 'query' | 'mutation',
  name: string,
  args: readonly GraphQLArgument[],
  returned: GraphQLOutputType,
) => {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const query = `${kind} ${declared && `(${declared})`} { ${name}${given && `(${given})`} ${selectionOf(returned, 1)} }`
  const variables = fc.record(Object.fromEntries(args.map((arg) => [arg.name, argumentOf(arg)])), {
    requiredKeys: args.filter((arg) => isNonNullType(arg.type)).map((arg) => arg.name),
  })
  await fc.assert(
    fc.asyncProperty(variables, fc.constantFrom(...senders), async (sent, sender) => {
      const answer = await server.graphql(query, sent as Record<string, unknown>, sender)
      if (answer.data?.[name]) answered.add(name)
      expect({ broken: isBroken(answer), text: isBroken(answer) ? answer.text : '' }).toEqual({
        broken: false,
        text: '',
      })
    }),
    { numRuns: args.length === 0 ? senders.length : RUNS, seed: 20261122 },
  )
}

describe('whatever is sent, the answer is never a fault of ours', () => {
  const mutations = Object.values(schema.getMutationType()!.getFields())
  const queries = Object.values(schema.getQueryType()!.getFields())

  it.each(mutations.map((field) => [field.name, field] as const))(
    'to the mutation %s',
    (name, field) => attack('mutation', name, field.args, field.type),
    120_000,
  )

  it.each(queries.map((field) => [field.name, field] as const))(
    'to the query %s',
    (name, field) => attack('query', name, field.args, field.type),
    120_000,
  )

  it('and most of it went far enough to be answered', () => {
    const lists = queries
      .map(({ name }) => name)
      .filter(
        (name) =>
          // What takes an id, days or words that mean something is answered to nobody by chance; no prices were seen here yet.
          !/^(authority|case|listing|seller|followSubmission|partnerReport|mergeCandidate|sellerGraph|categorySuggestion|fieldMatches|fieldSample|fieldWork|lexiconRule|brand|person|pictureFingerprints|priceEdition)$/.test(
            name,
          ),
      )
    const wanted = [...lists, 'fileSubmission', 'performCaseAction', 'postReports', 'noteCase']
    expect(wanted.filter((name) => !answered.has(name))).toEqual([])
  })

  it('and leaves the language as it was', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('and every refusal of an attack on a good input is a refusal: one place at a time, anything at all', async () => {
    const names = mutations.map(({ name }) => name)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(50), junk, async (name, n, bad) => {
        const { input, key } = good[name]!
        const flat = Array.isArray(input) ? { ...input[0] } : { ...(input as Record<string, unknown>) }
        const keys = Object.keys(flat)
        flat[keys[n % keys.length]!] = bad
        const type = mutations.find((field) => field.name === name)!.args[0]!.type
        const query = `mutation ($input: ${type}) { ${name}(input: $input) { __typename } }`
        for (const sender of [senders[1]!, key ? { key } : senders[0]!]) {
          const answer = await server.graphql(query, { input: Array.isArray(input) ? [flat] : flat }, sender)
          expect({ broken: isBroken(answer), text: isBroken(answer) ? answer.text : '' }).toEqual({
            broken: false,
            text: '',
          })
        }
      }),
      { numRuns: 300, seed: 20261122 },
    )
  }, 120_000)
})

import { type GraphQLInputType, getNamedType, isUnionType } from 'graphql'
import { schema } from '../../../schema/index.ts'
import type { GraphqlAnswer } from '../open-server.ts'
import { canBeAmong, isAmong, mayBy, type Thing } from './audiences.ts'
import type { Caller } from './callers.ts'
import { isStep, MUTATION_ROWS, stepGrants, stepOf } from './mutation-rows.ts'
import { everythingOf, typeOf } from './selection.ts'

export type Input = Record<string, unknown>

/** ALLOWED also means: permitted, though it cannot be done any more or was seen in an older version. */
export type ChangeOutcome = 'ALLOWED' | 'NOT_FOUND' | 'FORBIDDEN' | 'UNAUTHENTICATED' | string

export const isCaseStep = (mutation: string): boolean =>
  mutation === 'performCaseAction' || mutation === 'assignCases' || isStep(mutation)

/** What a caller gets for a mutation about a thing; null for one that is not there. */
export const changeExpected = (caller: Caller, mutation: string, thing: Thing | null): ChangeOutcome => {
  if (caller.kind === 'refusedKey') return 'UNAUTHENTICATED'
  if (isCaseStep(mutation)) {
    if (!thing || !isAmong(caller, 'caseReaders', thing)) return 'NOT_FOUND'
    const step = mutation === 'assignCases' ? 'assignCase' : stepOf(mutation)
    return mayBy(caller, stepGrants(step), thing) ? 'ALLOWED' : 'FORBIDDEN'
  }
  const { to, seenBy } = MUTATION_ROWS[mutation]!
  if (seenBy) {
    if (!thing || !isAmong(caller, seenBy, thing)) return 'NOT_FOUND'
    return isAmong(caller, to, thing) ? 'ALLOWED' : 'FORBIDDEN'
  }
  if (!canBeAmong(caller, to)) return 'FORBIDDEN'
  return thing && isAmong(caller, to, thing) ? 'ALLOWED' : 'NOT_FOUND'
}

const REFUSED_ITEM: Record<string, string> = { NOT_FOUND: 'NOT_FOUND', NOT_PERMITTED: 'FORBIDDEN' }

export const changeOutcome = (answer: GraphqlAnswer, mutation: string): ChangeOutcome => {
  if (answer.errors?.length) return String(answer.errors[0]!.extensions?.code ?? answer.errors[0]!.message)
  const item = mutation === 'assignCases' ? answer.data?.[mutation]?.results?.[0]?.outcome : undefined
  return REFUSED_ITEM[item] ?? 'ALLOWED'
}

const inputType = (mutation: string): GraphQLInputType => schema.getMutationType()!.getFields()[mutation]!.args[0]!.type

const ITEMS: Record<string, string> = { assignCases: '... on AssignCasesDone { results { outcome } }' }

/** The request that shows no more than whether it was taken. */
export const changeQuery = (mutation: string): string =>
  `mutation ($input: ${inputType(mutation)}) { ${mutation}(input: $input) { __typename ${ITEMS[mutation] ?? ''} } }`

/** The request that asks for all there is in the answer when it is taken. */
export const wholeChangeQuery = (mutation: string, depth: number): string => {
  const output = getNamedType(typeOf('Mutation', mutation))
  const members = isUnionType(output) ? output.getTypes() : []
  const done = members.filter(
    ({ name }) => !['InvalidInput', 'IllegalTransition', 'StaleVersion', 'Duplicate'].includes(name),
  )
  const parts = done.map((one) => `... on ${one.name} ${everythingOf(one, depth)}`)
  return `mutation ($input: ${inputType(mutation)}) { ${mutation}(input: $input) { __typename ${parts.join(' ')} ... on InvalidInput { fields { path message } } } }`
}

/** What an input names the thing by that it is about, and what kind of thing that is. */
const ID_FIELDS: Readonly<Record<string, string>> = {
  caseId: 'Case',
  sampleId: 'FieldSample',
  recordId: 'FieldRecord',
  findingId: 'Finding',
  authenticationId: 'Authentication',
  authorisationId: 'BrandAuthorisation',
  brandId: 'Brand',
  partnerId: 'Partner',
  apiKeyId: 'ApiKey',
  reportId: 'PartnerReport',
  documentId: 'Document',
  personId: 'Person',
  sellerId: 'Seller',
  ruleId: 'LexiconRule',
  hitId: 'LexiconHit',
  id: 'SavedSearch',
}

const subjectOf = (input: unknown): { type: string; id: string } | undefined => {
  const [first] = ((input as Input).assignments as Input[] | undefined) ?? []
  const [findingId] = ((input as Input).findingIds as string[] | undefined) ?? []
  const flat = first ?? (findingId ? { findingId } : (input as Input))
  const field = Object.keys(ID_FIELDS).find((name) => name in flat)
  return field === undefined ? undefined : { type: ID_FIELDS[field]!, id: String(flat[field]) }
}

export const idIn = (input: unknown): string | undefined => subjectOf(input)?.id

/** What an input is about; null where its id is of nothing, or of a thing of another kind. */
export const thingIn = (input: unknown, world: ReadonlyMap<string, Thing>): Thing | null => {
  const subject = subjectOf(input)
  if (!subject) return {}
  const thing = world.get(subject.id)
  return thing?.type === subject.type ? thing : null
}

/** The same input about something else. */
export const aboutId = (input: unknown, id: string): unknown =>
  JSON.parse(JSON.stringify(input).replaceAll(idIn(input)!, id))

/** The same with a version nobody ever saw: whoever comes that far is stopped there, so nothing changes. */
export const stale = (input: unknown): unknown =>
  JSON.parse(JSON.stringify(input).replaceAll(/"expectedVersion":\d+/g, '"expectedVersion":-1'))

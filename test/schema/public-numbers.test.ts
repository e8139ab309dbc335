import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { up } from '../../migrations/20261127T1350_count_each_number_for_itself.ts'
import { openDatabase } from '../../server/core/database.ts'
import { importSellers } from '../../server/sellers/import-sellers.ts'
import { submissionInput } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let folder: string
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  folder = await mkdtemp(join(tmpdir(), 'weijian-numbers-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await server.close()
  await house.close()
})

const placeOf = (number: string) => Number(number.split('-')[1])

const filed = async (kinds: string[]): Promise<number> => {
  const { data } = await server.graphql(
    `mutation ($input: FileSubmissionInput!) { fileSubmission(input: $input) { ... on Receipt { number } } }`,
    { input: submissionInput({ kinds }) },
  )
  return placeOf(data.fileSubmission.number)
}

const imported = async (names: string[]): Promise<void> => {
  const file = join(folder, 'names.txt')
  await writeFile(file, names.join('\n'))
  expect(await importSellers(house.system(), { file })).toMatchObject({ added: names.length })
}

const sellerPlaces = async (): Promise<number[]> => {
  const { data } = await server.graphql(
    `{ sellers(first: 100) { edges { node { number } } } }`,
    {},
    { cookie: await server.signIn('intake') },
  )
  return data.sellers.edges
    .map(({ node }: { node: { number: string } }) => node.number)
    .filter((number: string) => number.startsWith('P'))
    .map(placeOf)
    .sort((one: number, other: number) => one - other)
}

describe('the number of a submission', () => {
  it('follows the one before, whatever was taken in meanwhile and however many cases came of it', async () => {
    const first = await filed(['DISPUTE', 'LEAD'])
    await imported(Array.from({ length: 30 }, (_, i) => `编号小店${i}`))
    expect(await filed(['DISPUTE'])).toBe(first + 1)
    expect(await filed(['LEAD'])).toBe(first + 2)
  })
})

describe('the number of a seller', () => {
  it('follows the one before, whatever was filed meanwhile', async () => {
    const before = await sellerPlaces()
    await imported(['前一家'])
    await filed(['DISPUTE', 'LEAD'])
    await imported(['后一家'])
    const places = (await sellerPlaces()).slice(before.length)
    expect(places).toEqual([before.at(-1)! + 1, before.at(-1)! + 2])
  })
})

describe('the sequences of numbers', () => {
  it('lie behind what was given before they were parted', async () => {
    const owner = openDatabase(house.databaseUrl, { max: 1 })
    await sql`drop sequence submission_number_sequence, seller_number_sequence`.execute(owner.db)
    await sql`select setval('public_number_sequence', 4711)`.execute(owner.db)
    await up(owner.db as never)
    await owner.close()
    expect(await filed(['DISPUTE'])).toBe(4_712)
    await imported(['分开之后'])
    expect((await sellerPlaces()).at(-1)).toBe(4_712)
  })
})

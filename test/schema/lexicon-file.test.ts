import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type House, openHouse } from '../support/house.ts'
import { type GraphqlData, type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let cookies: { administrator: string; auditor: string }
beforeAll(async () => {
  house = await openHouse({ limitScale: 100 })
  server = await openServer(house)
  cookies = { administrator: await server.signIn('administrator'), auditor: await server.signIn('auditor') }
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const ask = (as: 'administrator' | 'auditor', query: string, variables = {}): Promise<{ data: GraphqlData }> =>
  server.graphql(query, variables, { cookie: cookies[as] })

describe('a lexicon file', () => {
  const take = async (file: string) => {
    const { data } = await ask(
      'administrator',
      `mutation ($input: ImportLexiconInput!) { importLexicon(input: $input) { __typename
        ... on ImportedLexicon { read drafts unchanged } ... on InvalidInput { fields { path message } } } }`,
      { input: { file, reason: '省局下发' } },
    )
    return data!.importLexicon as Record<string, unknown>
  }
  const line = (word: string, more: object = {}) =>
    JSON.stringify({ category: 'GRADE', severity: 3, words: [word], ...more })

  it('goes out and comes in again unchanged; what is new or differs becomes drafts, once', async () => {
    const { data } = await ask('auditor', '{ lexiconFile }')
    const file = data!.lexiconFile as string
    expect(await take(file)).toMatchObject({ drafts: 0 })
    const more = `${file}${line('玄铁臻选')}\n${line('高仿')}\n`
    expect(await take(more)).toMatchObject({ __typename: 'ImportedLexicon', drafts: 2 })
    expect(await take(more)).toMatchObject({ drafts: 0 })
  })

  it('is refused whole with every faulty line named', async () => {
    const file = [line('寒光臻选'), '{', line('货'), line('寒光臻选'), line('x1', { severity: 9, odd: 1 }), '[]'].join(
      '\n',
    )
    const { fields } = (await take(file)) as { fields: { path: string }[] }
    expect([...new Set(fields.map(({ path }) => path))]).toEqual(['line 2', 'line 3', 'line 4', 'line 5', 'line 6'])
    const { data } = await ask('auditor', '{ lexiconRules(filter: { word: "寒光" }) { nodes { id } } }')
    expect(data!.lexiconRules).toEqual({ nodes: [] })
  })
})

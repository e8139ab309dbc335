import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse({ limitScale: 100 })
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const found = async (role: TestRole, text: string): Promise<string[]> => {
  const query = 'query ($text: String!) { cases(filter: { text: $text }) { nodes { procedure } } }'
  const { data } = await server.graphql(query, { text }, { cookie: await server.signIn(role) })
  return data.cases.nodes.map(({ procedure }: { procedure: string }) => procedure).sort()
}

describe('looking for a case by the number on a receipt', () => {
  it('finds what it opened, for those who may know who filed', async () => {
    const { submission } = await given(house).submission({ kinds: ['DISPUTE', 'LEAD'] })
    await given(house).submission()
    const said = ` ${submission.number.toLowerCase()} `
    expect(await found('intake', said)).toEqual(['mediation', 'report'])
    // A mediator knows the complainant, and nothing of a report by the same person (Order 121, article 37).
    expect(await found('mediator', said)).toEqual(['mediation'])
    expect(await found('legalReviewer', said)).not.toContain('report')
    expect(await found('intake', submission.number.slice(0, -1))).toEqual([])
  })
})

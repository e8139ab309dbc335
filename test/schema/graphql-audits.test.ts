import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type AuditResult, auditServer } from 'graphql-http'
import { type House, openHouse } from '../support/house.ts'
import { openServer } from '../support/open-server.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const AUDITS = 61

/** What the audits of GraphQL over HTTP say of the door, asked with the header our web app sends. */
const audit = async (isDevelopment: boolean): Promise<AuditResult[]> => {
  const server = await openServer(house, { isDevelopment })
  const results = await auditServer({
    url: `${server.url}/graphql`,
    fetchFn: (address: string, init: RequestInit = {}) =>
      fetch(address, { ...init, headers: { ...(init.headers as Record<string, string>), 'x-graphql-yoga-csrf': '1' } }),
  })
  await server.close()
  return results
}

const failed = (results: AuditResult[]) =>
  results
    .filter(({ status }) => status !== 'ok')
    .map(({ id }) => id)
    .sort()

describe('GraphQL over HTTP', () => {
  it('is kept in every audit where the schema is open', async () => {
    const results = await audit(true)
    expect(results).toHaveLength(AUDITS)
    expect(failed(results)).toEqual([])
  })

  it('is kept where the schema is closed, except by the audits that ask for it', async () => {
    const results = await audit(false)
    expect(results).toHaveLength(AUDITS)
    expect(failed(results)).toEqual(['28B9', '2EA1', '6A70', 'D6D5'])
  })
})

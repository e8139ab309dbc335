import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

describe('signing in', () => {
  it('turns a password into a session that the API knows', async () => {
    const cookie = await server.signIn('intake')
    const answer = await server.graphql('{ me { name roles } }', {}, { cookie })
    expect(answer.errors).toBeUndefined()
    expect(answer.data.me).toMatchObject({ name: '陈受理' })
  })

  it('leaves a caller without a session a stranger', async () => {
    const answer = await server.graphql('{ me { name } }')
    expect(answer.data).toEqual({ me: null })
  })
})

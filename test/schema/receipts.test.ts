import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { LIMITS } from '../../server/core/limits.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let behindProxy: OpenedServer
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  behindProxy = await openServer(house, { trustProxy: 1 })
})
afterAll(async () => {
  await behindProxy.close()
  await server.close()
  await house.close()
})

const FOLLOW =
  'query ($number: String!, $secret: String!) { followSubmission(number: $number, secret: $secret) { number } }'
const WRONG = '0'.repeat(24)

const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })

const plain = (text: string) => text.replace(/"requestId":"[^"]+"/, '')

describe('a receipt', () => {
  it('opens with both halves, and the answer is kept by nobody on the way', async () => {
    const { submission, secret } = await given(house).submission()
    const answer = await behindProxy.graphql(FOLLOW, { number: submission.number, secret }, from('198.51.100.1'))
    expect(answer.data.followSubmission).toEqual({ number: submission.number })
    expect(answer.headers.get('cache-control') ?? 'no-store').toContain('no-store')
  })

  it('says the same, byte for byte, to a wrong number and a wrong secret, before and after the limit', async () => {
    const { submission, secret } = await given(house).submission()
    const ask = async (number: string, guess: string, address: string) => {
      const answers: string[] = []
      for (let n = 0; n < LIMITS.receiptGuessByNumber.points + 2; n++) {
        const answer = await behindProxy.graphql(FOLLOW, { number, secret: guess }, from(address))
        answers.push(`${answer.status} ${plain(answer.text).replace(/"retryAfter":\d+|in \d+ seconds/g, '')}`)
      }
      return answers
    }
    const wrongSecret = await ask(submission.number, WRONG, '198.51.100.2')
    const wrongNumber = await ask('S2026-9999999-A', secret, '198.51.100.3')
    const nothing = await ask('x', 'y', '198.51.100.4')
    expect(wrongNumber).toEqual(wrongSecret)
    expect(nothing).toEqual(wrongSecret)
    expect(wrongSecret.at(-1)).toContain('TOO_MANY')
  })

  it('is guessed no faster by many aliases in one request', async () => {
    const { submission } = await given(house).submission()
    const guesses = Array.from(
      { length: 15 },
      (_, n) => `a${n}: followSubmission(number: "${submission.number}", secret: "${WRONG}") { number }`,
    )
    const { data, errors } = await behindProxy.graphql(`{ ${guesses.join(' ')} }`, {}, from('198.51.100.5'))
    expect(errors?.filter(({ extensions }) => extensions?.code === 'TOO_MANY')).toHaveLength(
      15 - LIMITS.receiptGuessByNumber.points,
    )
    expect(Object.values(data)).toEqual(Array(15).fill(null))
  })

  it('is guessed no faster by aliases of what changes things', async () => {
    const { submission } = await given(house).submission()
    const guesses = Array.from(
      { length: 12 },
      (_, n) =>
        `a${n}: withdrawSubmission(input: { number: "${submission.number}", secret: "${WRONG}", reason: "" }) { __typename }`,
    )
    const { errors, data } = await behindProxy.graphql(`mutation { ${guesses.join(' ')} }`, {}, from('198.51.100.6'))
    const codes = errors!.map(({ extensions }) => extensions?.code)
    expect(codes.filter((code) => code === 'NOT_FOUND').length).toBeLessThanOrEqual(LIMITS.receiptGuessByNumber.points)
    expect(data).toBeNull()
  })

  it('is guessed no faster by many requests at once', async () => {
    const { submission } = await given(house).submission()
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        behindProxy.graphql(FOLLOW, { number: submission.number, secret: WRONG }, from('198.51.100.7')),
      ),
    )
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(LIMITS.receiptGuessByNumber.points)
  })

  it('is guessed no faster from many addresses of one household', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        behindProxy.graphql(FOLLOW, { number: `S2026-${n}-A`, secret: WRONG }, from(`2001:db8:1:2::${n.toString(16)}`)),
      ),
    )
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(LIMITS.receiptGuessByAddress.points)
  })

  it('is guessed no faster by a caller who says he is somebody else', async () => {
    const answers = []
    for (let n = 0; n < 30; n++)
      answers.push(await server.graphql(FOLLOW, { number: `S2026-${n}-B`, secret: WRONG }, from(`192.0.2.${n}`)))
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(LIMITS.receiptGuessByAddress.points)
  })

  it('tells when to come back, in the answer', async () => {
    const { errors } = await server.graphql(FOLLOW, { number: 'S2026-1-B', secret: WRONG }, from('192.0.2.1'))
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY', retryAfter: expect.any(Number) })
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { InvalidInput, TooMany } from '../../server/core/errors.ts'
import { LIMITS } from '../../server/core/limits.ts'
import { advertExceptions } from '../../server/detection/advert-exceptions.ts'
import { checkAdvert, LONGEST_ADVERT } from '../../server/detection/check-advert.ts'
import { signals } from '../../server/detection/signals/index.ts'
import { changedTables, fingerprint } from '../support/authorisation/fingerprint.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

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

const QUERY = `query ($text: String!) { advertCheck(text: $text) { signal label article note spans { field start end text } exceptions { text article } } }`

describe('advertCheck', () => {
  it('marks the words in the text as it was sent, with the article, for anybody', async () => {
    const text = '🌿 老花包，高仿一比一，支持专柜验货'
    const { data } = await server.graphql(QUERY, { text }, {})
    expect(data.advertCheck.length).toBeGreaterThan(0)
    for (const { article, spans } of data.advertCheck) {
      expect(article).not.toBe('')
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
    }
    expect(data.advertCheck[0].spans.map((span: { text: string }) => span.text)).toContain('高仿')
  })

  it('names the article of absolute terms and of medical claims, and what might except them', async () => {
    const { data } = await server.graphql(QUERY, { text: '全国最佳面膜，国家级品质，根治湿疹，治愈皮炎' }, {})
    const of = (name: string) => data.advertCheck.find(({ signal }: { signal: string }) => signal === name)
    expect(of('absolute-terms')).toMatchObject({ article: expect.stringContaining('第九条第（三）项') })
    expect(of('absolute-terms').exceptions.length).toBeGreaterThan(5)
    expect(of('medical-claim')).toMatchObject({ article: expect.stringContaining('第十七条') })
    expect(of('medical-claim').exceptions.length).toBeGreaterThan(0)
  })

  it('knows exceptions of signals that there are', () => {
    const names = signals.map(({ name }) => name)
    expect(Object.keys(advertExceptions).filter((name) => !names.includes(name))).toEqual([])
  })

  it('answers with nothing for an ordinary text', async () => {
    expect((await server.graphql(QUERY, { text: '纯棉短袖T恤 包邮' }, {})).data.advertCheck).toEqual([])
  })

  it('changes no table and writes the text into no log', async () => {
    const secret = '高仿月光宝盒九二七'
    const before = await fingerprint(house)
    await server.graphql(QUERY, { text: secret }, {})
    expect(changedTables(before, await fingerprint(house))).toEqual([])
    const lines: string[] = []
    const ctx = house.anonymous()
    const keep = (...args: unknown[]) => void lines.push(JSON.stringify(args))
    await checkAdvert(
      { ...ctx, log: { ...ctx.log, info: keep, warn: keep, error: keep, debug: keep } as never },
      secret,
    )
    expect(lines.join('')).not.toContain('月光宝盒')
  })

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['too much', '长'.repeat(LONGEST_ADVERT + 1)],
    ['NUL', '高仿\u0000包'],
    ['half a surrogate pair', '高仿\ud800'],
  ])('refuses %s, naming the field', async (_what, text) => {
    const refused = await checkAdvert(house.anonymous(), text).catch((error) => error)
    expect(refused).toBeInstanceOf(InvalidInput)
    expect(refused.fields[0].path).toBe('text')
  })

  it('takes emoji, mixed scripts and repetitions as they are', async () => {
    for (const text of ['😀😀😀', 'аdidas Ηermès 高 仿', '高仿'.repeat(2_500), '\u202e\u200b高\u200b仿'])
      expect(Array.isArray(await checkAdvert(house.anonymous(), text))).toBe(true)
  })

  it('is limited for one address, as published', async () => {
    const small = await openHouse({ limitScale: 2 / LIMITS.advertByAddress.points })
    try {
      const ctx = small.with({ kind: 'anonymous', roles: [], authorityIds: [], address: '192.0.2.7' })
      await checkAdvert(ctx, '高仿女包')
      await checkAdvert(ctx, '高仿女包')
      await expect(checkAdvert(ctx, '高仿女包')).rejects.toThrow(TooMany)
    } finally {
      await small.close()
    }
  })
})

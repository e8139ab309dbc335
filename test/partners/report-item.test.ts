import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { postReports } from '../../server/partners/post-reports.ts'
import { readReportItem } from '../../server/partners/report-item.ts'
import { type GivenPartner, givenPartner, reportInput } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'

const read = (raw: unknown) => readReportItem({ locale: 'en' }, '2026-11-23', raw)
const pathsOf = (raw: unknown) => read(raw).fields?.map((field) => field.path)

describe('readReportItem', () => {
  it('gives the same content the same hash, whatever the order of the keys', () => {
    const report = reportInput('x')
    const turned = Object.fromEntries(Object.entries(report).reverse())
    expect(read(turned).item && read(turned)).toEqual(read(report))
  })

  it('tells the place of a wrong listing', () => {
    const listings = [
      { externalId: 'a', title: 'one' },
      { externalId: 'a', title: 'two' },
    ]
    expect(pathsOf(reportInput('x', { listings }))).toEqual(['listings.1.externalId'])
  })

  it('takes as many listings and links as the limit, and no more', () => {
    const listings = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ externalId: `l-${i}`, title: `listing ${i}` }))
    const evidenceLinks = (count: number) => Array.from({ length: count }, (_, i) => `https://example.test/${i}`)
    expect(pathsOf(reportInput('x', { listings: listings(20), evidenceLinks: evidenceLinks(20) }))).toBeUndefined()
    expect(pathsOf(reportInput('x', { listings: listings(21), evidenceLinks: evidenceLinks(21) }))).toEqual([
      'listings',
      'evidenceLinks',
    ])
  })

  it('lets no address in that a browser could run', () => {
    for (const link of [
      'javascript:alert(1)',
      'JavaScript://x',
      'data:text/html,x',
      ' https://x.test',
      'http://',
      '//x',
    ])
      expect(pathsOf(reportInput('x', { evidenceLinks: [link] }))).toEqual(['evidenceLinks.0'])
  })

  it('refuses days that have not come and days no database knows', () => {
    for (const occurredOn of ['2026-11-24', '9999-12-31', '0000-01-01', '0000-00-00', '2026-02-29', 'yesterday'])
      expect(pathsOf(reportInput('x', { occurredOn }))).toEqual(['occurredOn'])
  })

  it('refuses a credit code that its standard refuses, and says what is wrong with it', () => {
    const coded = (creditCode: string) => read(reportInput('x', { seller: { name: 'n', creditCode } }))
    expect(coded('91350100M000100Y43').fields).toBeUndefined()
    expect(coded('').fields).toBeUndefined()
    expect(coded('91350100M000100Y44').fields).toEqual([
      { path: 'seller.creditCode', message: expect.stringMatching(/check character/) },
    ])
  })

  it('refuses a field it does not know', () => {
    expect(pathsOf(reportInput('x', { seller: { name: 'n', vip: true } }))).toHaveLength(1)
  })
})

describe('reports of any content', () => {
  let house: House
  let partner: GivenPartner

  beforeAll(async () => {
    house = await openHouse({ limitScale: 1_000 })
    partner = await givenPartner(house, '任意平台')
  })
  afterAll(() => house.close())

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('\0', '\ud800', '\u202e倒', "'; drop table partner; --", '{{x}}', '\\', '"', '{', 'NULL', ''),
    fc.constant(null),
  )
  const anyLink = fc.oneof(fc.webUrl(), anyText)
  const anyReport = fc.record(
    {
      externalId: fc.oneof(fc.uuid(), anyText),
      category: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('counterfeit', 'defect') }, anyText),
      text: fc.oneof(fc.constant('words'), anyText),
      seller: fc.record(
        {
          externalId: anyText,
          name: fc.oneof(fc.constant('name'), anyText),
          wechatId: anyText,
          phone: anyText,
          link: anyLink,
          creditCode: anyText,
        },
        { requiredKeys: ['name'] },
      ),
      listings: fc.array(
        fc.record(
          {
            externalId: fc.uuid(),
            title: anyText,
            text: anyText,
            brand: anyText,
            priceFen: fc.oneof(fc.integer(), fc.nat(1_000)),
            url: anyLink,
          },
          { requiredKeys: ['externalId', 'title'] },
        ),
        { maxLength: 2 },
      ),
      evidenceLinks: fc.array(fc.webUrl(), { maxLength: 2 }),
      occurredOn: fc.oneof(fc.constantFrom('2026-11-01', '0000-01-01', '9999-12-31', '2026-13-01'), anyText),
    },
    { requiredKeys: ['externalId', 'category', 'text', 'seller'] },
  )

  it('are kept or refused one by one, never failed, and a second sending says the same', async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(anyReport, { minLength: 1, maxLength: 8 }), async (batch) => {
        const first = await postReports(partner.ctx, batch)
        for (const { status } of first) seen.add(status)
        const second = await postReports(partner.ctx, batch)
        expect(second).toEqual(
          first.map((result) => ({ ...result, status: result.status === 'CREATED' ? 'UNCHANGED' : result.status })),
        )
      }),
      { numRuns: 60 },
    )
    expect([...seen].sort()).toEqual(expect.arrayContaining(['CREATED', 'REFUSED']))
  })
})

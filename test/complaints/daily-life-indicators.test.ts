import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { countDailyLife } from '../../server/complaints/count-daily-life.ts'
import { dailyLifeIndicators } from '../../server/complaints/daily-life-indicators.ts'
import { getSubmission, type Submission } from '../../server/complaints/submission-store.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse({ limitScale: 1_000 })
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

let wordsUsed = 0
const filed = async (overrides: Record<string, unknown> = {}): Promise<Submission> => {
  const narrative = `第 ${++wordsUsed} 次购买，收到的商品与描述不符。`
  return (await given(house).submission({ narrative, ...overrides })).submission
}
const filer = (name: string, phone: string, address = `${name}路 1 号`) => ({ filer: { name, phone, address } })
const seller = (shop: string) => ({ seller: { wechatId: `weixin_dian_${shop}` } })
const counts = (submission: Submission) => countDailyLife(house.system(), submission)

describe('the figures behind the factors of article 17', () => {
  it('count what one filer complained of, by phone, in a month and in a year', async () => {
    const me = filer('甲某某', '13700000001')
    house.clock.set('2026-01-10T02:00:00Z')
    await filed({ ...me, ...seller('a1'), happenedOn: null })
    house.clock.set('2026-09-10T02:00:00Z')
    await filed({ ...me, ...seller('a2'), happenedOn: null })
    house.clock.set('2026-11-23T02:00:00Z')
    await filed({ ...me, ...seller('a2') })
    await filed({ ...me, ...seller('a3'), kinds: ['LEAD'] })
    const last = await filed({ ...me, ...seller('a2') })
    expect(await counts(last)).toMatchObject({
      byFilerIn30Days: 2,
      byFilerIn365Days: 4,
      sellersIn365Days: 2,
      sameSellerIn90Days: 3,
    })
  })

  it('count many filers on the same seller and issue in a short time', async () => {
    for (const n of [1, 2, 3]) await filed({ ...filer(`乙${n}某`, `1370000010${n}`), ...seller('b1') })
    await filed({ ...filer('乙4某', '13700000104'), ...seller('b1'), category: 'other', details: [] })
    const last = await filed({ ...filer('乙5某', '13700000105'), ...seller('b1') })
    expect(await counts(last)).toMatchObject({
      clusterComplaintsIn30Days: 4,
      clusterFilersIn30Days: 4,
      sameSellerIn90Days: 1,
    })
  })

  it('count the names that share a phone or an address, however the address is typed', async () => {
    await filed({ ...filer('丙一', '13700000201', '清溪县人民路１号'), ...seller('c1') })
    await filed({ ...filer('丙二', '13700000201', '清溪县 人民路1号'), ...seller('c2') })
    const last = await filed({ ...filer('丙三', '13700000202', '清溪县，人民路 1 号。'), ...seller('c3') })
    expect(await counts(last)).toMatchObject({ namesPerPhone: 1, namesPerAddress: 3 })
  })

  it('say what of a purchase was shown', async () => {
    const bare = await filed({ ...filer('丁一', '13700000301'), ...seller('d1'), amountFen: null, happenedOn: null })
    expect(await counts(bare)).toMatchObject({ files: 0, hasAmount: false, hasDay: false, hasPayeeOrWaybill: false })
    const shown = await filed({ ...filer('丁一', '13700000301'), seller: { wechatId: 'd2', waybill: 'SF123' } })
    expect(await counts(shown)).toMatchObject({ hasAmount: true, hasDay: true, hasPayeeOrWaybill: true })
  })

  it('count the same words under other phones, not one’s own', async () => {
    const narrative = '一字不差的投诉内容，请按十倍赔偿。'
    await filed({ ...filer('戊一', '13700000401'), ...seller('e1'), narrative })
    await filed({ ...filer('戊二', '13700000402'), ...seller('e2'), narrative })
    const last = await filed({ ...filer('戊一', '13700000401'), ...seller('e3'), narrative })
    expect(await counts(last)).toMatchObject({ sameWordsElsewhere: 1 })
  })

  it('come from indexes: no part of the count reads the whole table', async () => {
    await sql`insert into submission (number, secret_hash, client_request_id, body_hash, channel, has_dispute, has_lead,
        category, details, narrative, wants, seller_told, seller_id, filer_sealed, filer_phone_key, filer_name_key,
        filer_address_key, consent_publish, consent_delegate, locale, received_at)
      select 'X' || i, '', gen_random_uuid(), '', 'WEB', true, false, 'counterfeit', '{}', 'n' || i, '{}', '{}',
        (select seller_id from submission limit 1), 'x', 'p' || i % 900, 'n' || i, 'a' || i, false, false, 'zh-CN',
        timestamptz '2020-01-01' + make_interval(hours => i)
      from generate_series(1, 20000) i`.execute(house.parts.db)
    await sql`analyze submission`.execute(house.parts.db)
    const before = await scans()
    await counts(await filed({ ...filer('己一', '13700000501'), ...seller('f1') }))
    expect((await scans()).whole).toBe(before.whole)
  })
})

/** How often the table was read whole, as PostgreSQL counts it. */
const scans = async (): Promise<{ whole: number }> => {
  await sql`select pg_stat_force_next_flush()`.execute(house.parts.db)
  const { rows } = await sql<{ whole: number }>`
    select seq_scan as whole from pg_stat_user_tables where relname = 'submission'`.execute(house.parts.db)
  return rows[0]!
}

describe('the indicators', () => {
  it('are five, each with its article, marked from this installation’s numbers, and say that they decide nothing', async () => {
    const me = filer('庚一', '13700000601')
    for (let n = 0; n < 3; n++) await filed({ ...me, ...seller('g1') })
    const found = await dailyLifeIndicators(house.system(), await filed({ ...me, ...seller('g1') }), 'L121')
    expect(found!.indicators.map(({ article }) => article.key)).toEqual(
      [1, 2, 3, 4, 5].map((item) => `L121 17(1)(${item})`),
    )
    const mass = found!.indicators.find(({ factor }) => factor === 'MASS')!
    expect(mass.figures[0]).toMatchObject({ value: 4, isNotable: true })
    expect(found!.neverDecides.zh).toContain('不据此作出任何决定')
  })

  it('are none under the rules before, which name no factors', async () => {
    expect(await dailyLifeIndicators(house.system(), await filed(), 'L20')).toBeNull()
  })

  it('change nothing: the worst of figures leaves the case and its dates as they are', async () => {
    const narrative = '完全相同的文字，要求赔偿。'
    const me = filer('辛一', '13700000701')
    for (let n = 0; n < 12; n++) await filed({ ...me, ...seller('h1'), narrative })
    const found = await given(house).opened('mediation', { ...me, ...seller('h1'), narrative })
    await dailyLifeIndicators(house.system(), await getSubmission(house.system(), found.submissionId!), 'L121')
    const calm = await given(house).opened('mediation')
    expect(found).toMatchObject({ state: calm.state, dueOn: calm.dueOn, assigneeId: null, ground: null })
  })

  it('are shown to whoever may refuse the complaint, and to nobody else', async () => {
    const found = await given(house).opened('mediation')
    const report = await given(house).opened('report')
    const query =
      'query ($id: UUID!) { case(id: $id) { dailyLifeIndicators { neverDecides indicators { article figures { label value } } } } }'
    const asked = async (role: 'intake' | 'head' | 'supervisor' | 'auditor' | 'mediator', id: string) =>
      (await server.graphql(query, { id }, { cookie: await server.signIn(role) })).data.case.dailyLifeIndicators
    for (const role of ['intake', 'head'] as const) {
      const shown = await asked(role, found.id)
      expect(shown.indicators).toHaveLength(5)
      expect(JSON.stringify(shown)).not.toMatch(/13800138000|王小明|人民路/)
    }
    for (const role of ['mediator', 'supervisor', 'auditor'] as const) expect(await asked(role, found.id)).toBeNull()
    expect(await asked('head', report.id)).toBeNull()
  })
})

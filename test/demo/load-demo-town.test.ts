import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { generate } from 'otplib'
import { followSubmission } from '../../server/cases/follow-submission.ts'
import { findJointNotices } from '../../server/cases/joint/find-joint-notices.ts'
import { countQueues, listCases } from '../../server/cases/list-cases.ts'
import { procedures } from '../../server/cases/procedures/index.ts'
import { categories } from '../../server/complaints/categories/index.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { accountKeys, accountOf, DEMO_PASSWORD, emailOf } from '../../server/demo/accounts.ts'
import { type DemoTown, describeDemoTown, sayDemoTown } from '../../server/demo/describe-demo-town.ts'
import { isEmptyDatabase } from '../../server/demo/is-empty-database.ts'
import { loadDemoTown } from '../../server/demo/load-demo-town.ts'
import { countFindings } from '../../server/detection/finding-store.ts'
import { createAuth } from '../../server/identity/create-auth.ts'
import { findPeopleByEmail, findPersonActor } from '../../server/identity/person-store.ts'
import { ROLES } from '../../server/identity/roles.ts'
import { anonymousActor, makeContext, systemActor } from '../../server/make-parts.ts'
import { authenticatePartner } from '../../server/partners/authenticate-partner.ts'
import { findPartnerReport } from '../../server/partners/find-partner-report.ts'
import { listMergeCandidates } from '../../server/sellers/merging/candidate-store.ts'
import { matchSellers } from '../../server/sellers/merging/match-sellers.ts'
import type { Attention } from '../../server/sellers/register/attentions.ts'
import { watchRegister } from '../../server/sellers/register/watch-register.ts'
import { searchSellers } from '../../server/sellers/search-sellers.ts'
import { SELLER_KINDS } from '../../server/sellers/seller-kinds.ts'
import { findSellersByIds, listSellers } from '../../server/sellers/seller-store.ts'
import { checkSeller } from '../../server/statistics/check-seller.ts'
import { TEST_SECRET } from '../support/house.ts'
import { openBareHouse } from './bare-house.ts'

const NOW = '2026-11-23T02:00:00Z'

let bare: Awaited<ReturnType<typeof openBareHouse>>
let town: DemoTown
let wasEmpty: boolean

beforeAll(async () => {
  bare = await openBareHouse(NOW)
  wasEmpty = await isEmptyDatabase(bare.parts)
  town = await loadDemoTown(bare.parts, { secret: TEST_SECRET })
}, 120_000)

afterAll(() => bare.close())

const as = async (account: (typeof accountKeys)[number]) => {
  const [person] = await findPeopleByEmail(bare.parts, [emailOf(account)])
  return makeContext(bare.parts, (await findPersonActor(bare.parts, person!.id))!)
}

const allCases = async () => {
  const page = await listCases(await as('head'), { first: 100 })
  expect(page.hasNextPage).toBe(false)
  return page.rows.map(({ row }) => row)
}

const post = (path: string, body: object, cookie = '') => {
  const auth = createAuth({ ...bare.parts, secret: TEST_SECRET, publicUrl: 'http://localhost' })
  return auth.handler(
    new Request(`http://localhost/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost', cookie },
      body: JSON.stringify(body),
    }),
  )
}

describe('loadDemoTown', () => {
  it('brings a case into every state of complaints and reports, and penalty cases to different stages', async () => {
    const cases = await allCases()
    const penalties = cases.filter((one) => one.procedure === 'enforcement').map((one) => one.state)
    expect(penalties.sort()).toEqual(['archived', 'hearing', 'investigating', 'proposed', 'review'])
    for (const { name, states } of procedures.filter((one) => one.name !== 'enforcement')) {
      const reached = new Set(cases.filter((one) => one.procedure === name).map((one) => one.state))
      expect([...reached].sort()).toEqual(Object.keys(states).sort())
    }
  })

  it('has some sixty submissions, of every category', async () => {
    const cases = await allCases()
    expect(new Set(cases.map((one) => one.category))).toEqual(new Set(categories.map(({ name }) => name)))
    expect(new Set(cases.map((one) => one.submissionId)).size).toBeGreaterThanOrEqual(60)
  })

  it('fills every queue of the desk: overdue, due today, unassigned, closed', async () => {
    const queues = await countQueues(await as('head'))
    const counts = Object.fromEntries(queues.map(({ name, count }) => [name, count]))
    for (const name of ['OFFICE', 'DUE_TODAY', 'OVERDUE', 'UNASSIGNED', 'CLOSED', 'APPROVAL'])
      expect([name, counts[name]! > 0]).toEqual([name, true])
  })

  it('lets nothing have happened in the future, and breaks no chain of events', async () => {
    const cases = await allCases()
    const events = await listEvents(
      await as('head'),
      cases.map((one) => one.id),
    )
    expect(events.length).toBeGreaterThan(200)
    expect(events.filter((event) => event.at > new Date(NOW))).toEqual([])
    for (const one of cases.slice(0, 10)) expect(await findBrokenLink(await as('head'), 'Case', one.id)).toBeUndefined()
  })

  it('gives every role an account that can sign in', async () => {
    expect(new Set(accountKeys.flatMap((key) => [...accountOf(key).roles]))).toEqual(new Set(ROLES))
    for (const { email, password, totpSecret } of town.accounts) {
      const answer = await post('sign-in/email', { email, password })
      expect([email, answer.status]).toEqual([email, 200])
      expect(((await answer.json()) as { twoFactorRedirect?: boolean }).twoFactorRedirect ?? false).toBe(
        totpSecret !== undefined,
      )
    }
  })

  it('asks one of them for a second factor, which the printed secret answers', async () => {
    const { email, totpSecret } = town.accounts.find((account) => account.totpSecret)!
    const first = await post('sign-in/email', { email, password: DEMO_PASSWORD })
    const cookie = first.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const second = await post('two-factor/verify-totp', { code: await generate({ secret: totpSecret! }) }, cookie)
    expect(second.status).toBe(200)
    expect((await post('two-factor/verify-totp', { code: '000000' }, cookie)).status).not.toBe(200)
  })

  it('tells receipts that open their timelines', async () => {
    expect(town.receipts.length).toBeGreaterThanOrEqual(2)
    for (const { number, secret } of town.receipts) {
      const followed = await followSubmission(makeContext(bare.parts, anonymousActor('192.0.2.1')), { number, secret })
      expect(followed!.timeline.length).toBeGreaterThan(3)
    }
  })

  it('tells an API key with which the platform reads what it posted', async () => {
    const actor = await authenticatePartner(bare.parts, `Bearer ${town.apiKey}`)
    expect(await findPartnerReport(makeContext(bare.parts, actor), 'LL-2026-0917')).toMatchObject({
      state: 'case_opened',
    })
  })

  it('has sellers of every kind, and findings in every state', async () => {
    const investigator = await as('investigator')
    for (const kind of SELLER_KINDS)
      expect([kind, (await searchSellers(investigator, { filter: { kind }, first: 1 })).rows.length]).toEqual([kind, 1])
    for (const state of ['open', 'confirmed', 'dismissed'] as const)
      expect(await countFindings(investigator, state)).toBeGreaterThan(3)
  })

  it('shows nothing of it to the county next door', async () => {
    expect((await listCases(await as('neighbour'), {})).rows).toEqual([])
  })

  it('refuses a database that is in use, and leaves it as it is', async () => {
    expect(wasEmpty).toBe(true)
    expect(await isEmptyDatabase(bare.parts)).toBe(false)
    const before = (await allCases()).length
    await expect(loadDemoTown(bare.parts, { secret: TEST_SECRET })).rejects.toThrow(/empty database only/)
    expect((await allCases()).length).toBe(before)
  })
})

describe('describeDemoTown', () => {
  it('tells the same again on a later start', async () => {
    expect(await describeDemoTown(bare.parts)).toEqual(town)
    const lines = sayDemoTown(town, 'http://localhost:4000').join('\n')
    for (const { email } of town.accounts) expect(lines).toContain(email)
    expect(lines).toContain(town.apiKey)
  })

  it('knows when there is no demo town', async () => {
    const other = await openBareHouse(NOW)
    try {
      expect(await describeDemoTown(other.parts)).toBeUndefined()
    } finally {
      await other.close()
    }
  })
})

describe('what anybody may see of the town', () => {
  const visitor = () => makeContext(bare.parts, anonymousActor('192.0.2.2'))

  it('is a penalty that the office published, shown by the public check', async () => {
    const { businesses } = await checkSeller(visitor(), { query: '辣小妹私房酱' })
    expect(businesses).toMatchObject([{ name: '河口镇辣小妹调味品店', penalties: [{ fineFen: 600_000 }] }])
  })

  it('is a joint complaint that takes more, shown to whoever files on that shop', async () => {
    const shown = await findJointNotices(visitor(), { seller: { wechatId: 'demo_xiqiao_kf' } })
    expect(shown).toMatchObject([{ goods: '全棉四件套', sellerName: '清溪县溪桥电子商务有限公司' }])
  })
})

describe('papers of the town', () => {
  it('came by each way that officers type in, on a day before they were typed or the same', async () => {
    const { rows } = await sql<{ channel: string; receivedAt: Date }>`
      select channel, received_at from submission where channel in ('LETTER', 'PHONE', 'DESK')`.execute(bare.parts.db)
    expect(rows.map(({ channel }) => channel).sort()).toEqual(['DESK', 'LETTER', 'PHONE'])
  })
})

describe('the register of the town', () => {
  it('has accounts that look like one operator, once the worker has compared them', async () => {
    const sellers = await sql<{ id: string }>`select id from seller order by id`.execute(bare.parts.db)
    await matchSellers(
      makeContext(bare.parts, systemActor),
      sellers.rows.map(({ id }) => id),
    )
    const { rows } = await listMergeCandidates(await as('investigator'), { first: 20, filter: { from: 0.95 } })
    const names = await Promise.all(
      rows.map(({ row }) => findSellersByIds(makeContext(bare.parts, systemActor), [row.oneId, row.otherId])),
    )
    expect(names.map((pair) => pair.map(({ name }) => name).sort())).toContainEqual(['球鞋阿坤', '阿坤球鞋仓'].sort())
  })

  it('shows a rule in shadow with something met, and one on trial', async () => {
    const { rows } = await sql<{ state: string; trial: string; hits: number }>`
      select rule.state, trial.state as trial,
        (select count(*)::int from lexicon_hit as hit where hit.rule_id = rule.id and hit.phase = 'shadow') as hits
      from lexicon_rule as rule join lexicon_trial as trial on trial.rule_id = rule.id order by rule.state`.execute(
      bare.parts.db,
    )
    expect(rows).toEqual([
      { state: 'shadow', trial: 'passed', hits: 1 },
      { state: 'trial', trial: 'running', hits: 0 },
    ])
  })

  it('shows licences that run out, a party over the line, watches, links over three steps and each outcome of a visit', async () => {
    await watchRegister(makeContext(bare.parts, systemActor))
    const head = await as('head')
    const asking = async (attention: Attention) => (await listSellers(head, { filter: { attention } })).rows.length
    expect(await asking('LICENCE_EXPIRED')).toBe(1)
    expect(await asking('LICENCE_EXPIRING')).toBe(1)
    expect(await asking('OVER_LIMIT')).toBe(1)
    expect(await asking('WATCHED')).toBe(2)
    const { rows } = await sql<{ downlineId: string }>`select downline_id from seller_link`.execute(bare.parts.db)
    expect(rows).toHaveLength(5)
    const visits = await sql<{ outcome: string }>`select outcome from field_record order by outcome`.execute(
      bare.parts.db,
    )
    expect(visits.rows.map(({ outcome }) => outcome)).toEqual(['CREATED', 'JOINED', 'POSSIBLE_DUPLICATE', 'REFUSED'])
  })
})

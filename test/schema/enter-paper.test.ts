import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { submissionInput } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { PEOPLE, type TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const ENTER = `mutation Enter($input: EnterPaperInput!) {
  enterPaper(input: $input) {
    __typename
    ... on Receipt { number secret receivedAt cases { number due { on article } } }
    ... on InvalidInput { fields { path message } }
  }
}`

const paper = (overrides: Record<string, unknown> = {}, told: Record<string, unknown> = {}) => ({
  channel: 'LETTER',
  receivedOn: '2026-04-10',
  submission: submissionInput({ happenedOn: '2026-04-01', ...told }),
  ...overrides,
})
const enter = async (input: unknown, role: TestRole = 'intake') =>
  server.graphql(ENTER, { input }, { cookie: await server.signIn(role) })
const rows = async () =>
  (await house.parts.db
    .selectFrom('submission')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst())!.count

describe('a paper entered at the desk', () => {
  it('is handled from its day of receipt under the rules of that day, by the office that received it', async () => {
    const { data } = await enter(paper())
    const receipt = data.enterPaper
    // 7 working days after Friday 10 April 2026.
    expect(receipt.cases).toMatchObject([{ due: { on: '2026-04-21' } }])
    expect(receipt.cases[0].due.article).toContain('暂行办法')
    expect(receipt.receivedAt).toBe('2026-04-09T16:00:00.000Z')
    const found = await house.parts.db
      .selectFrom('caseFile')
      .innerJoin('submission', 'submission.id', 'caseFile.submissionId')
      .select(['ruleset', 'receivedOn', 'authorityId', 'channel'])
      .where('submission.number', '=', receipt.number)
      .executeTakeFirstOrThrow()
    expect(found).toEqual({
      ruleset: 'L20',
      receivedOn: '2026-04-10',
      authorityId: house.town.countyId,
      channel: 'LETTER',
    })
    const followed = await server.graphql(
      'query($n: String!, $s: String!) { followSubmission(number: $n, secret: $s) { number timeline { by title } } }',
      { n: receipt.number, s: receipt.secret },
    )
    expect(followed.data.followSubmission.number).toBe(receipt.number)
    expect(JSON.stringify(followed.data)).not.toContain(PEOPLE.intake.name)
  })

  it.each([
    ['LETTER', '市场监管部门收到您的来信，已登记', 'The office received your letter and registered it'],
    ['DESK', '您到窗口提出，市场监管部门已登记', 'You came to the office, which registered what you said'],
    ['PHONE', '您来电提出，市场监管部门已登记', 'You called the office, which registered what you said'],
  ])('is told to its filer as what it was: %s', async (channel, zh, en) => {
    const told = async (receivedOn: string, language: string) => {
      const { number, secret } = (await enter(paper({ channel, receivedOn }))).data.enterPaper
      const query = `query($n: String!, $s: String!) { followSubmission(number: $n, secret: $s) {
        timeline { by title body } } }`
      const headers = { 'accept-language': language }
      const { data } = await server.graphql(query, { n: number, s: secret }, { headers })
      return data.followSubmission.timeline[0]
    }
    const chinese = await told('2026-04-10', 'zh-CN')
    expect(chinese).toEqual({
      by: '市场监管部门',
      title: zh,
      body: '收到日期：2026年4月10日，期限从这一天起算',
    })
    expect(await told('2026-04-10', 'en')).toMatchObject({ by: 'The office', title: en })
    expect((await told('2026-04-10', 'en')).body).toMatch(/^Received on .*2026; time limits count from that day$/)
    // Entered on the day it came: nothing to add.
    expect(await told(house.clock.today(), 'zh-CN')).toEqual({ by: '市场监管部门', title: zh, body: null })
  })

  it('stands between two rulesets by one day', async () => {
    const ruleset = async (receivedOn: string) => {
      const { number } = (await enter(paper({ receivedOn, channel: 'PHONE' }))).data.enterPaper.cases[0]
      return (
        await house.parts.db.selectFrom('caseFile').select('ruleset').where('number', '=', number).executeTakeFirst()
      )?.ruleset
    }
    expect([await ruleset('2026-04-14'), await ruleset('2026-04-15')]).toEqual(['L20', 'L121'])
  })

  it('sent twice is entered once; with another day it is another paper and refused', async () => {
    const input = paper({}, { clientRequestId: randomUUID() })
    const [first, again] = [await enter(input), await enter(input)]
    expect(again.data.enterPaper.number).toBe(first.data.enterPaper.number)
    const other = await enter({ ...input, receivedOn: '2026-04-11' })
    expect(other.data.enterPaper.__typename).toBe('Duplicate')
  })

  it('names every field that cannot be, and keeps nothing', async () => {
    const before = await rows()
    const refused = async (input: unknown) =>
      (await enter(input)).data.enterPaper.fields.map(({ path }: { path: string }) => path)
    expect(await refused(paper({ receivedOn: '2026-11-24' }))).toEqual(['receivedOn'])
    expect(await refused(paper({ receivedOn: '2019-12-31' }))).toEqual(['receivedOn'])
    expect(await refused(paper({}, { happenedOn: '2026-04-11' }))).toEqual(['submission.happenedOn'])
    expect(await refused(paper({ receivedOn: '2026-11-24' }, { narrative: '短', filer: null }))).toEqual([
      'receivedOn',
      'submission.narrative',
      'submission.filer',
    ])
    expect(await rows()).toBe(before)
  })

  it('is for intake officers alone', async () => {
    const before = await rows()
    for (const role of Object.keys(PEOPLE) as TestRole[]) {
      if (role === 'intake') continue
      expect([role, (await enter(paper(), role)).errors?.[0]?.extensions?.code]).toEqual([role, 'FORBIDDEN'])
    }
    const anonymous = await server.graphql(ENTER, { input: paper() })
    expect(anonymous.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    expect(await rows()).toBe(before)
  })
})

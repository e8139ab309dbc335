import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addToSubmission } from '../../server/cases/add-to-submission.ts'
import { findCasesOfSubmission } from '../../server/cases/case-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import type { Filed } from '../../server/cases/file-submission.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'
import { readEverything } from '../support/read-everything.ts'

const FILER = { name: '欧阳若兰', phone: '13712345678', address: '清溪县竹林巷 9 号' }
const MASKED = '欧**'

let house: House
let server: OpenedServer
let filed: Filed
let report: CaseRow
let mediation: CaseRow

beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  filed = await given(house).submission({ kinds: ['DISPUTE', 'LEAD'], filer: FILER })
  await addToSubmission(house.anonymous(), {
    number: filed.submission.number,
    secret: filed.secret,
    clientRequestId: crypto.randomUUID(),
    text: '补充一张聊天截图的说明。',
    evidence: [],
  })
  ;[mediation, report] = (await findCasesOfSubmission(house.system(), filed.submission.id)) as [CaseRow, CaseRow]
  const { act } = given(house)
  report = await act(report, 'head', 'startVerification', { note: '先查商家' })
  mediation = await act(mediation, 'intake', 'acceptComplaint', { message: '我们将联系您' })
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const readAll = async (role: TestRole, caseId: string, without: readonly string[] = []): Promise<string> =>
  (await readEverything(server, role, caseId, without)).join('\n')

const traces = () => [
  FILER.name,
  FILER.phone,
  FILER.address,
  MASKED,
  filed.submission.number,
  filed.secret,
  filed.submission.id,
]

const shown = (text: string) => traces().filter((trace) => text.includes(trace))

describe('from the report side', () => {
  it('the reporter cannot be reached by whoever reads reports only', async () => {
    for (const role of ['investigator', 'legalReviewer'] as const) {
      const text = await readAll(role, report.id)
      expect(text).toContain(report.number)
      expect({ role, shown: shown(text) }).toEqual({ role, shown: [] })
      expect({ role, linked: text.includes(mediation.number) }).toEqual({ role, linked: false })
      expect({ role, kinds: text.includes('DISPUTE') }).toEqual({ role, kinds: false })
    }
  })

  it('nor by those who read both sides and need not know; what else the seller did is another case', async () => {
    for (const role of ['head', 'supervisor', 'auditor'] as const) {
      const text = await readAll(role, report.id, ['seller'])
      expect({ role, shown: shown(text), linked: text.includes(mediation.number) }).toEqual({
        role,
        shown: [],
        linked: false,
      })
    }
  })

  it('nor by anybody by asking for it', async () => {
    const reveal = `mutation { revealFiler(input: { caseId: "${report.id}", reason: "想知道是谁" }) { __typename ... on RevealedFiler { name phone address } } }`
    for (const role of [
      'investigator',
      'legalReviewer',
      'head',
      'supervisor',
      'auditor',
      'mediator',
      'administrator',
    ] as const) {
      const answer = await server.graphql(reveal, {}, { cookie: await server.signIn(role) })
      expect({ role, code: answer.errors?.[0]?.extensions?.code }).toEqual({
        role,
        code: expect.stringMatching(/^(FORBIDDEN|NOT_FOUND)$/),
      })
      expect(shown(answer.text)).toEqual([])
    }
  })

  it('is not found by looking for the name, the phone or the receipt; the complaint is, by its receipt', async () => {
    const search =
      'query ($text: String) { cases(filter: { text: $text }) { nodes { id } } sellers(query: $text) { nodes { id name } } }'
    for (const role of ['investigator', 'head', 'supervisor'] as const)
      for (const text of [FILER.name, FILER.phone, FILER.address, filed.submission.number]) {
        const { data } = await server.graphql(search, { text }, { cookie: await server.signIn(role) })
        // The number stands in the complaint, for whoever reads that; never in the report.
        const isShown = text === filed.submission.number && role !== 'investigator'
        expect({ role, text, cases: data.cases.nodes, sellers: data.sellers.nodes }).toEqual({
          role,
          text,
          cases: isShown ? [{ id: mediation.id }] : [],
          sellers: [],
        })
      }
  })

  it('the one who verifies the lead may ask, and is named for it', async () => {
    const assigned = await given(house).act(report, 'head', 'assignCase', { assigneeId: house.town.ids.investigator })
    const reveal = `mutation { revealFiler(input: { caseId: "${report.id}", reason: "联系核实线索" }) { ... on RevealedFiler { name } } }`
    const cookie = await server.signIn('investigator')
    expect((await server.graphql(reveal, {}, { cookie })).data.revealFiler).toEqual({ name: FILER.name })
    const seen = await server.graphql(
      `{ case(id: "${report.id}") { timeline { title by } } }`,
      {},
      { cookie: await server.signIn('auditor') },
    )
    expect(seen.data.case.timeline).toContainEqual({ title: '查看了投诉举报人身份信息', by: '周办案' })
    await given(house).act(assigned, 'head', 'unassignCase')
  })
})

describe('what both sides of one submission hold', () => {
  const query = (id: string) => `{ case(id: "${id}") { submission { receivedAt } timeline { id at action } } }`
  const read = async (role: 'head' | 'supervisor' | 'auditor') => {
    const cookie = await server.signIn(role)
    const [one, other] = await Promise.all(
      [report.id, mediation.id].map(async (id) => (await server.graphql(query(id), {}, { cookie })).data.case),
    )
    return { one, other }
  }
  type Entry = { id: string; at: string; action: string }

  it.each(['head', 'supervisor', 'auditor'] as const)('ties none to the other for %s', async (role) => {
    const { one, other } = await read(role)
    expect(one.timeline.length).toBeGreaterThan(1)
    const ids = new Set(other.timeline.map(({ id }: Entry) => id))
    expect(one.timeline.filter(({ id }: Entry) => ids.has(id))).toEqual([])
    expect(one.submission.receivedAt).not.toBe(other.submission.receivedAt)
    const instants = new Set(other.timeline.map(({ at }: Entry) => at))
    // The test's clock stands still: only what happened to both in one instant is looked at.
    const shared = one.timeline.filter(({ action }: Entry) => ['fileSubmission', 'openCase'].includes(action))
    expect(shared).toHaveLength(2)
    expect(shared.filter(({ at }: Entry) => instants.has(at))).toEqual([])
  })
})

describe('from the complaint side', () => {
  it('nobody learns of the report who may not know the reporter', async () => {
    for (const role of ['mediator', 'head', 'supervisor', 'auditor'] as const) {
      const text = await readAll(role, mediation.id, ['seller'])
      expect({ role, linked: text.includes(report.number), kinds: text.includes('"LEAD"') }).toEqual({
        role,
        linked: false,
        kinds: false,
      })
    }
  })

  it('intake sees both and the link between them', async () => {
    const query = (id: string) =>
      `{ case(id: "${id}") { linkedCases { number } submission { kinds number filer { maskedName } } } }`
    const cookie = await server.signIn('intake')
    expect((await server.graphql(query(mediation.id), {}, { cookie })).data.case).toEqual({
      linkedCases: [{ number: report.number }],
      submission: { kinds: ['DISPUTE', 'LEAD'], number: filed.submission.number, filer: { maskedName: MASKED } },
    })
    expect((await server.graphql(query(report.id), {}, { cookie })).data.case.linkedCases).toEqual([
      { number: mediation.number },
    ])
  })

  it('the name is masked until somebody asks with a reason', async () => {
    const text = await readAll('mediator', mediation.id)
    expect(text).toContain(MASKED)
    expect(shown(text).filter((trace) => ![MASKED, filed.submission.number].includes(trace))).toEqual([])
  })
})

describe('strangers', () => {
  it('see nothing of either side', async () => {
    for (const id of [report.id, mediation.id])
      for (const cookie of [undefined, await server.signIn('stranger'), await server.signIn('administrator')]) {
        const { data } = await server.graphql(`{ case(id: "${id}") { id } }`, {}, { cookie })
        expect(data).toEqual({ case: null })
      }
  })
})

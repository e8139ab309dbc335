import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'
import { addToSubmission } from '../../server/cases/add-to-submission.ts'
import { findCasesOfSubmission } from '../../server/cases/case-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { withdrawSubmission } from '../../server/cases/withdraw-submission.ts'
import { given } from '../support/given.ts'
import { givenUpload } from '../support/given-upload.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { readEverything } from '../support/read-everything.ts'

/** Those who read both sides of a submission and need not know who reported. */
const BOTH_SIDES = ['head', 'supervisor', 'auditor'] as const

const NARRATIVE = '在朋友圈看到广告后付款，收到的商品标签模糊，怀疑是假货。'

type Pair = { mediation: CaseRow; report: CaseRow }

let house: House
let server: OpenedServer
/** Told in the same words about the same seller on the same day: only what our system adds can tell whose is whose. */
let together: [Pair, Pair]
let splitOff: [Pair, Pair]

beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  together = [await filedAt('09:01', '#2b6cb0'), await filedAt('09:37', '#b02b3c')]
  splitOff = [await splitAt('10:05', '10:41'), await splitAt('10:19', '11:02')]
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const set = (time: string) => house.clock.set(`2026-11-23T${time}:07.${time.replace(':', '').slice(1)}+08:00`)

const upload = async (background: string) => {
  const picture = await sharp({
    create: { width: 300 + background.charCodeAt(1), height: 200, channels: 3, background },
  })
    .jpeg()
    .toBuffer()
  return givenUpload(house, picture, `截图${background.slice(1)}.jpg`)
}

const pairOf = async (submissionId: string): Promise<Pair> => {
  const [mediation, report] = await findCasesOfSubmission(house.system(), submissionId)
  return { mediation: mediation!, report: report! }
}

/** A complaint and report in one paper, with a file, something added later, and the complaint taken back. */
const filedAt = async (time: string, background: string): Promise<Pair> => {
  set(time)
  const { submission, secret } = await given(house).submission({
    kinds: ['DISPUTE', 'LEAD'],
    narrative: NARRATIVE,
    evidence: [(await upload(background)).uploadId],
  })
  const receipt = { number: submission.number, secret }
  set(time.replace('09', '13'))
  await addToSubmission(house.anonymous(), {
    ...receipt,
    clientRequestId: crypto.randomUUID(),
    text: '补充一张截图。',
    evidence: [(await upload(background.replace('#', '#1').slice(0, 7))).uploadId],
  })
  set(time.replace('09', '14'))
  await withdrawSubmission(house.anonymous(), { ...receipt, reason: '商家已经退款。' })
  return pairOf(submission.id)
}

/** A complaint whose report an officer splits off. */
const splitAt = async (time: string, splitTime: string): Promise<Pair> => {
  set(time)
  const { submission } = await given(house).submission({ narrative: NARRATIVE })
  const [found] = await findCasesOfSubmission(house.system(), submission.id)
  set(splitTime)
  await given(house).act(found!, 'intake', 'splitReport', { lead: '所售商品没有备案编号。' })
  return pairOf(submission.id)
}

/** What a program would lay side by side: every value of an answer, addresses taken apart. */
const valuesIn = (texts: readonly string[]): Set<string> => {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value && typeof value === 'object') Object.values(value).forEach(walk)
    else if (value !== null && value !== undefined)
      for (const part of [String(value), ...String(value).split(/[/?&=]/)]) found.add(part)
  }
  for (const text of texts) walk(JSON.parse(text).data)
  return found
}

/** What this report shares with the complaint of its own paper and not with the other one. */
const joins = (report: Set<string>, own: Set<string>, others: Set<string>): string[] =>
  [...report].filter((value) => own.has(value) && !others.has(value))

describe('what ties a report to the complaint of the same paper', () => {
  describe.each(BOTH_SIDES)('for %s', (role) => {
    // The page of the seller, and the list of colleagues, lead to every case there is.
    const read = async (found: CaseRow) => valuesIn(await readEverything(server, role, found.id, ['seller']))

    it.each([
      ['filed together', () => together],
      ['split off later', () => splitOff],
    ])('is nothing that the system adds: %s', async (_, pairs) => {
      const [one, other] = pairs()
      const seen = {
        report: await read(one.report),
        mediation: await read(one.mediation),
        otherMediation: await read(other.mediation),
        otherReport: await read(other.report),
      }
      expect(seen.report).toContain(one.report.number)
      expect(joins(seen.report, seen.mediation, seen.otherMediation)).toEqual([])
      expect(joins(seen.otherReport, seen.otherMediation, seen.mediation)).toEqual([])
    })

    it.each(['DUE_ON_ASC', 'RECEIVED_ON_DESC', 'UPDATED_AT_DESC'])('nor a cursor of the list %s', async (orderBy) => {
      const query = `{ cases(first: 100, orderBy: ${orderBy}) { edges { cursor node { id updatedAt } } } }`
      const { data } = await server.graphql(query, {}, { cookie: await server.signIn(role) })
      const edges: { cursor: string; node: { id: string; updatedAt: string } }[] = data.cases.edges
      const keyOf = ({ id }: CaseRow) => {
        const edge = edges.find(({ node }) => node.id === id)!
        return new Set(
          [...JSON.parse(Buffer.from(edge.cursor, 'base64url').toString()), edge.node.updatedAt].map(String),
        )
      }
      for (const [one, other] of [together, splitOff])
        expect(joins(keyOf(one.report), keyOf(one.mediation), keyOf(other.mediation))).toEqual([])
    })
  })

  it('is not that one number follows the other, nor that one id was made right after the other', () => {
    const sequenceOf = ({ number }: CaseRow) => Number(number.split('-')[1])
    for (const { mediation, report } of [...together, ...splitOff]) {
      expect(Math.abs(sequenceOf(report) - sequenceOf(mediation))).toBeGreaterThan(2)
      // The seventh version begins with the time it was made, the fourth is chance alone.
      expect(report.id.charAt(14)).toBe('4')
    }
  })

  it('is not a version that moved on, nor one that is suddenly stale, when the report was split off', async () => {
    for (const { mediation } of splitOff) {
      expect(mediation.version).toBe(1)
      expect(mediation.updatedAt.toISOString()).toMatch(/^2026-11-23T02:(05|19)/)
    }
    const seenBefore = { ...splitOff[0].mediation, version: 1 }
    const after = await given(house).act(seenBefore, 'head', 'noteCase', { note: '已电话联系。' })
    expect(after.version).toBe(2)
  })

  it('is not that the report says an officer split it off', async () => {
    const query = (id: string) => `{ case(id: "${id}") { timeline { by at action } } }`
    const cookie = await server.signIn('head')
    for (const { report } of [...together, ...splitOff]) {
      const { data } = await server.graphql(query(report.id), {}, { cookie })
      const opening = data.case.timeline.find(({ action }: { action: string }) => action === 'openCase')
      expect(opening).toEqual({ by: '系统', at: '2026-11-22T16:00:00.000Z', action: 'openCase' })
    }
  })
})

describe('the files of a report', () => {
  const query = (id: string) =>
    `{ case(id: "${id}") { number evidence { id fileName bytes sha256 receivedAt url previewUrl } } }`
  const filesOf = async (role: 'head' | 'intake', { id }: CaseRow) =>
    (await server.graphql(query(id), {}, { cookie: await server.signIn(role) })).data.case.evidence

  it('have their own ids, names and addresses for those who may not know, and open by them', async () => {
    const [{ report, mediation }] = together
    const files = await filesOf('head', report)
    expect(files).toHaveLength(2)
    expect(files[0]).toMatchObject({ bytes: null, sha256: null, fileName: `${report.number.slice(0, -2)}-1.jpg` })
    const original = await fetch(server.url + files[0].url)
    const [named] = await filesOf('head', mediation)
    expect(original.status).toBe(200)
    expect((await original.arrayBuffer()).byteLength).toBe(named.bytes)
    expect(original.headers.get('repr-digest')).toBeNull()
    expect(original.headers.get('content-disposition')).toContain(files[0].fileName)
    const preview = await fetch(server.url + files[0].previewUrl)
    expect([preview.status, preview.headers.get('content-type')]).toEqual([200, 'image/webp'])
  })

  it('open by no address that was not given out', async () => {
    const [{ report }, { report: other }] = together
    const [file] = await filesOf('head', report)
    for (const address of [
      file.url.replace(report.id, other.id),
      file.url.replace(/&caseId=[^&]+/, ''),
      file.url.replace(file.id, crypto.randomUUID()),
    ])
      expect((await fetch(server.url + address)).status).toBe(404)
  })

  it('are the files as they came for those who may know', async () => {
    const [{ report, mediation }] = together
    expect(await filesOf('intake', report)).toEqual(await filesOf('intake', mediation))
    expect((await filesOf('intake', report))[0].sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('what was told in a report', () => {
  const query = (id: string) => `{ case(id: "${id}") {
    summary toldHiddenReason amount { fen } evidence { id } timeline { kind body }
    submission { narrative happenedOn details { value } sellerTold { value } wants { value } } } }`
  const read = async (role: 'head' | 'supervisor' | 'auditor' | 'legalReviewer', { id }: CaseRow) =>
    (await server.graphql(query(id), {}, { cookie: await server.signIn(role) })).data.case
  const byWords = async (role: 'head' | 'supervisor') => {
    const search = '{ cases(first: 100, filter: { text: "收到的商品标签模糊" }) { nodes { procedure } } }'
    const { data } = await server.graphql(search, {}, { cookie: await server.signIn(role) })
    return [...new Set(data.cases.nodes.map(({ procedure }: { procedure: string }) => procedure))].sort()
  }

  it.each(['supervisor', 'auditor'] as const)('is not for %s, who oversees dates and steps', async (role) => {
    const seen = await read(role, together[0].report)
    expect(seen).toMatchObject({
      summary: expect.stringContaining('依法保密'),
      toldHiddenReason: expect.stringContaining('依法保密'),
      amount: null,
      evidence: [],
      submission: {
        narrative: expect.stringContaining('依法保密'),
        happenedOn: null,
        details: [],
        sellerTold: [],
        wants: [],
      },
    })
    expect(JSON.stringify(seen)).not.toContain('截图')
    expect((await read(role, together[0].mediation)).submission.narrative).toBe(NARRATIVE)
  })

  it('is for those who verify, review and decide, without the claim', async () => {
    for (const role of ['head', 'legalReviewer'] as const)
      expect(await read(role, together[0].report)).toMatchObject({
        toldHiddenReason: null,
        amount: { fen: 39_900 },
        submission: { narrative: NARRATIVE, wants: [] },
      })
  })

  it('is not found by its words by those who may not read it', async () => {
    expect(await byWords('head')).toEqual(['mediation', 'report'])
    expect(await byWords('supervisor')).toEqual(['mediation'])
  })
})

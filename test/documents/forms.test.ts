import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import type { Ctx } from '../../server/core/context.ts'
import type { Form } from '../../server/documents/define-form.ts'
import { mayIssue } from '../../server/documents/form-available.ts'
import { forms } from '../../server/documents/forms/index.ts'
import { issueDocument } from '../../server/documents/issue-document.ts'
import { enforcementInput } from '../support/enforcement-input.ts'
import { approved, enforcementRoads, passed, proposal, report, submitted } from '../support/enforcement-roads.ts'
import { expectNone } from '../support/expect-none.ts'
import { given } from '../support/given.ts'
import { givenEnforcement, secondOfficer } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import type { TestRole } from '../support/people.ts'
import { readPdf } from '../support/read-pdf.ts'

const NARRATIVE = '朋友圈广告称是正品，收货后防伪码查询不到，卖家随后将我拉黑。'
const WHO = { name: '欧阳明月', phone: '13912345678', address: '清溪县解放路 88 号 3 幢' }

let house: House
const cases: Record<string, CaseRow> = {}
/** What each form said when it was issued, by its name. */
const papers: Record<string, string> = {}

/** For each form a case that has come to its step. */
const caseFor = (form: Form): CaseRow => {
  if (form.name === 'complaintRefusal') return cases.refused!
  if (form.name === 'mediationTermination') return cases.terminated!
  if (form.after.mediation) return cases.agreed!
  return form.after.report ? cases.filed! : cases[form.name]!
}

/** A penalty case in which the step that the form belongs to has just been taken. */
const penaltyCaseFor = async (form: Form): Promise<CaseRow> => {
  if (form.name === 'noPenaltyDecision') return sparedCase()
  const [step] = form.after.enforcement as readonly string[]
  const { as, input } = await enforcementInput(house, step!)
  const { caseId, expectedVersion, ...answers } = input as { caseId: string; expectedVersion: number }
  return performCaseAction(await house.as(as as TestRole), { caseId, expectedVersion, action: step!, answers })
}

/** A penalty case that ends without a penalty. */
const sparedCase = async (): Promise<CaseRow> => {
  const steps = givenEnforcement(house)
  const roads = enforcementRoads(house.town, await secondOfficer(house))
  const spared = { decision: 'exempt', fineFen: undefined }
  return steps.follow(await steps.caseIn('investigating'), [
    roads.reported!.steps[0]!,
    report(spared),
    submitted,
    passed,
    proposal(spared),
    { ...approved, answers: { ...approved.answers, publicity: 'none' } },
  ])
}

/** An answer of every kind, long enough to run over a page where there is room for it. */
const answersTo = (form: Form, found: CaseRow) =>
  Object.fromEntries(
    form.fields.map((field) => {
      switch (field.kind) {
        case 'DATE':
          return [field.name, field.isPast ? house.clock.today() : '2026-12-04']
        case 'BOOLEAN':
          return [field.name, true]
        case 'CHOICE':
          return [field.name, field.options!(found)[0]!.value]
        case 'LONG_TEXT':
          return [field.name, `${field.words.zh}：此处为经办人员填写的内容，写明时间、地点和经过。\n第二段。`]
        default:
          return [field.name, `${field.words.zh}甲`]
      }
    }),
  )

const issue = async (form: Form, found: CaseRow) => {
  const people = await Promise.all((['head', 'investigator', 'legalReviewer'] as const).map((role) => house.as(role)))
  const officer = people.find((ctx) => mayIssue(ctx, form, found))!
  const document = await issueDocument(officer, {
    caseId: found.id,
    expectedVersion: found.version,
    form: form.name,
    answers: answersTo(form, found),
    clientRequestId: randomUUID(),
  })
  return (await readPdf(await buffer(house.parts.files.read(document.storageKey)))).join('')
}

beforeAll(async () => {
  house = await openHouse()
  const filed = { narrative: NARRATIVE, filer: WHO }
  cases.refused = await given(house).caseIn('mediation', 'refused', filed)
  cases.terminated = await given(house).caseIn('mediation', 'terminated', filed)
  cases.agreed = await given(house).caseIn('mediation', 'agreed', filed)
  cases.filed = await given(house).caseIn('report', 'filed', filed)
  for (const form of forms)
    if (!form.after.mediation && !form.after.report) cases[form.name] = await penaltyCaseFor(form)
  const assigneeId = house.town.ids.investigator
  await sql`update case_file set assignee_id = ${assigneeId} where id = ${cases.filed.id}`.execute(house.parts.db)
  cases.filed = { ...cases.filed, assigneeId }
  for (const form of forms) papers[form.name] = await issue(form, caseFor(form))
})
afterAll(() => house.close())

const plain = (text: string) => text.replace(/\s+/g, '')

describe('the official forms', () => {
  it('are the ten of April 2026, and those of the 56 that a penalty case meets', () => {
    const places = (set: string) =>
      forms
        .filter((form) => form.source.set === set)
        .map((form) => form.source.place)
        .sort((a, b) => a - b)
    expect(places('FORM10')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(places('FORM56')).toEqual([7, 9, 14, 19, 21, 33, 35, 36, 37, 39, 42, 45, 46, 48, 50, 53, 55])
  })

  it.each(forms.map((form) => [form.words.zh, form] as const))('say all that was typed: %s', (title, form) => {
    const said = papers[form.name]!
    expect(said).toContain(plain(title))
    expect(said).toContain(form.mark ? `清溪市监${form.mark}〔2026〕` : '第1页')
    const missing = form.fields
      .filter((field) => field.kind === 'TEXT' || field.kind === 'LONG_TEXT')
      .filter(
        (field) => !said.includes(plain(field.kind === 'TEXT' ? `${field.words.zh}甲` : `${field.words.zh}：此处为`)),
      )
    expectNone(
      missing.map((field) => `${form.name}.${field.name}`),
      'What an officer was asked has to stand on the paper.',
    )
    expect(said).not.toMatch(/undefined|null|\[object|NaN/)
  })

  it('are told apart by their names and their marks', () => {
    const marks = forms.flatMap(({ mark }) => (mark ? [mark] : []))
    expect(new Set(marks).size).toBe(marks.length)
    expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length)
  })

  it('speak the law of the case: its articles and lengths, not ours', async () => {
    expect(papers.complaintAcceptance).toContain('60日（《市场监督管理投诉举报处理办法》第二十三条')
    const old = await given(house).caseIn('mediation', 'accepted')
    await sql`update case_file set ruleset = 'L20' where id = ${old.id}`.execute(house.parts.db)
    const form = forms.find(({ name }) => name === 'complaintAcceptance')!
    expect(await issue(form, { ...old, ruleset: 'L20' })).toContain('45个工作日（《市场监督管理投诉举报处理暂行办法》')
    expect(papers.evidenceKeepingNotice).toContain('7个工作日')
    expect(papers.penaltyNotice).toContain('5个工作日')
  })

  it('give the ground, its article and the other routes with a refusal and an ended mediation', () => {
    for (const name of ['complaintRefusal', 'mediationTermination'])
      for (const words of ['《市场监督管理投诉举报处理办法》', '《中华人民共和国消费者权益保护法》第三十九条'])
        expect(papers[name]).toContain(words)
  })

  it('list in the index of the file what was issued before it', () => {
    for (const words of ['投诉登记表', '清溪市监投登〔2026〕第1号']) expect(papers.fileIndex).toContain(words)
  })
})

describe('who reported', () => {
  it('stands on no paper that does not say so, least of all on one for the reported party', () => {
    expectNone(
      forms
        .filter((form) => !form.showsFiler)
        .flatMap((form) =>
          [...Object.values(WHO), NARRATIVE]
            .filter((secret) => papers[form.name]!.includes(plain(secret)))
            .map((secret) => `${form.name} shows ${secret}`),
        ),
      'Order 121, article 37: the reporter’s identity must not reach the reported party or those who need not know.',
    )
    expect(forms.filter(({ reader }) => reader === 'respondent').length).toBeGreaterThan(7)
    expect(forms.filter(({ reader, showsFiler }) => reader === 'respondent' && showsFiler)).toEqual([])
    expect(forms.filter(({ reader, after }) => reader === 'parties' && after.report)).toEqual([])
  })

  it('stands on the papers for the filer, and each issue of one is kept in the access log', async () => {
    expect(papers.reportResult).toContain(`${WHO.name}：`)
    expect(papers.reportRegistration).toContain(WHO.phone)
    const log = await house.parts.db
      .selectFrom('accessLog')
      .selectAll()
      .where('subjectId', '=', cases.filed!.id)
      .execute()
    expect(log.map(({ action, actorId, reason }) => ({ action, actorId, reason }))).toEqual(
      ['举报登记表', '举报处理结果告知书'].map((title) => ({
        action: 'revealFiler',
        actorId: house.town.ids.investigator,
        reason: `签发文书：${title}`,
      })),
    )
  })

  it('is not told to the head by way of a paper', async () => {
    const form = forms.find(({ name }) => name === 'reportRegistration')!
    const attempt = issueDocument(await house.as('head'), {
      caseId: cases.filed!.id,
      expectedVersion: cases.filed!.version,
      form: form.name,
      answers: {},
      clientRequestId: randomUUID(),
    })
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a paper that the case does not bear out', () => {
  it('is not issued: no penalty on paper where the party was spared, no review by who investigated', async () => {
    const attempt = (form: string, found: CaseRow, officer: Ctx) =>
      issueDocument(officer, {
        caseId: found.id,
        expectedVersion: found.version,
        form,
        answers: {},
        clientRequestId: randomUUID(),
      })
    const head = await house.as('head')
    await expect(attempt('penaltyDecision', cases.noPenaltyDecision!, head)).rejects.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    })
    await expect(attempt('noPenaltyDecision', cases.penaltyDecision!, head)).rejects.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    })
    const { actor } = await house.as('investigator')
    const alsoReviews = house.with({ ...actor, roles: ['investigator', 'legalReviewer'] })
    await expect(attempt('caseReview', cases.caseReview!, alsoReviews)).rejects.toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    })
  })
})

import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { Answers, CaseRow } from '../../server/cases/define-case-action.ts'
import type { Form } from '../../server/documents/define-form.ts'
import { mayIssue } from '../../server/documents/form-available.ts'
import { forms } from '../../server/documents/forms/index.ts'
import { issueDocument } from '../../server/documents/issue-document.ts'
import { listAvailableForms } from '../../server/documents/list-available-forms.ts'
import { expectNone } from '../support/expect-none.ts'
import { answersTo, formCases, isForReport } from '../support/form-cases.ts'
import { notIssued } from '../support/forms-page.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { readPdf } from '../support/read-pdf.ts'

const NARRATIVE = '朋友圈广告称是正品，收货后防伪码查询不到，卖家随后将我拉黑。'
const WHO = { name: '欧阳明月', phone: '13912345678', address: '清溪县解放路 88 号 3 幢' }

let house: House
const cases: Record<string, CaseRow> = {}
/** What each form said when it was issued, by its name. */
const papers: Record<string, string> = {}

/** Tried in a complaint, not in the penalty case that may have it, too. */
const isOfMediation = ({ after }: Form): boolean =>
  after.mediation === '*' || (after.mediation !== undefined && after.enforcement === undefined)

/** For each form a case that has come to its step. */
const caseFor = (form: Form): CaseRow => {
  if (form.name === 'complaintRefusal') return cases.refused!
  if (form.name === 'mediationTermination') return cases.terminated!
  if (form.name === 'mediationNotice') return cases.accepted!
  if (form.name === 'identityRequest') return cases.identityPending!
  if (isOfMediation(form)) return cases.agreed!
  // What is looked into after the filing belongs to the penalty case.
  return cases[form.name] ?? (form.endsWithCase ? cases.verifying! : cases.filed!)
}

/** What each form was filled in with, and what of it the case knew by itself. */
const filledIn: Record<string, { typed: Answers; known: Answers }> = {}

const issue = async (form: Form, found: CaseRow) => {
  const people = [
    ...(await Promise.all((['head', 'investigator', 'legalReviewer'] as const).map((role) => house.as(role)))),
    await house.asNeighbour('superior'),
  ]
  const officer = people.find((ctx) => mayIssue(ctx, form, found))!
  const offered = await listAvailableForms(officer, found)
  const known = offered.find((one) => one.form === form)!.start
  const typed = { ...answersTo(house, form, found), ...known }
  filledIn[form.name] = { typed, known }
  const document = await issueDocument(officer, {
    caseId: found.id,
    expectedVersion: found.version,
    form: form.name,
    answers: typed,
    clientRequestId: randomUUID(),
  })
  const pdf = await buffer(house.parts.files.read(document.storageKey))
  return (await readPdf(pdf)).join('')
}

beforeAll(async () => {
  house = await openHouse()
  const filed = { narrative: NARRATIVE, filer: WHO }
  cases.refused = await given(house).caseIn('mediation', 'refused', filed)
  cases.terminated = await given(house).caseIn('mediation', 'terminated', filed)
  cases.accepted = await given(house).caseIn('mediation', 'accepted', filed)
  cases.identityPending = await given(house).caseIn('mediation', 'identityPending', filed)
  cases.agreed = await given(house).caseIn('mediation', 'agreed', filed)
  const { reportIn, penaltyCaseFor } = formCases(house, filed)
  cases.verifying = await reportIn('verifying')
  cases.filed = await reportIn('filed')
  for (const form of forms)
    if (!isOfMediation(form) && !isForReport(form)) cases[form.name] = await penaltyCaseFor(form)
  for (const form of forms) papers[form.name] = await issue(form, caseFor(form))
}, 600_000)
afterAll(() => house.close())

const plain = (text: string) => text.replace(/\s+/g, '')
/** Enough of an answer to find it again on a page; of a list of things the first. */
const beginningOf = (answer: unknown) => plain(String(answer).split(/[\n,，]/)[0]!).slice(0, 16)

describe('the official forms', () => {
  it('are the ten of April 2026, and those of the 56 that a penalty case meets', () => {
    const places = (set: string) =>
      forms
        .filter((form) => form.source.set === set)
        .map((form) => form.source.place)
        .sort((a, b) => a - b)
    expect(places('FORM10')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(places('FORM56')).toEqual(
      Array.from({ length: 56 }, (_, i) => i + 1).filter((place) => !notIssued.some((one) => one.place === place)),
    )
  })

  it.each(forms.map((form) => [form.words.zh, form] as const))('say all that was typed: %s', (title, form) => {
    const said = papers[form.name]!
    expect(said).toContain(plain(title))
    expect(said).toContain(form.mark ? `${form.isOfIssuer ? '' : '清溪'}市监${form.mark}〔2026〕` : '第1页')
    const { typed } = filledIn[form.name]!
    expectNone(
      form.fields
        .filter(({ kind, name }) => (kind === 'TEXT' || kind === 'LONG_TEXT') && typed[name] !== undefined)
        .filter(({ name }) => !said.includes(beginningOf(typed[name])))
        .map((field) => `${form.name}.${field.name}`),
      'What an officer was asked has to stand on the paper.',
    )
    expect(said).not.toMatch(/undefined|null|\[object|NaN|\uFFFD|〔U\+|Invalid/)
  })

  it.each(forms.map((form) => [form.words.zh, form] as const))('name the case and whom it is about: %s', (_, form) => {
    const { number } = caseFor(form)
    expect(
      [number, '李某', 'meizhuang_xiaoli', '清溪县小丽'].some((words) => papers[form.name]!.includes(plain(words))),
    ).toBe(true)
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
      ['举报登记表', '举报处理结果告知书', '案件来源登记表'].map((title) => ({
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

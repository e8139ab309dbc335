import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import type { Ctx } from '../../server/core/context.ts'
import type { Form } from '../../server/documents/define-form.ts'
import { forms } from '../../server/documents/forms/index.ts'
import { issueDocument } from '../../server/documents/issue-document.ts'
import { listAvailableForms } from '../../server/documents/list-available-forms.ts'
import { answersTo, excluded, formCases, seized } from '../support/form-cases.ts'
import { given } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let officers: Ctx[]
beforeAll(async () => {
  house = await openHouse()
  officers = await Promise.all((['head', 'investigator', 'legalReviewer'] as const).map((role) => house.as(role)))
})
afterAll(() => house.close())

const formNamed = (name: string): Form => forms.find((form) => form.name === name)!

/** What each officer gets who tries to issue the paper, fully answered. */
const attempt = (form: Form, found: CaseRow): Promise<unknown[]> =>
  Promise.all(
    officers.map((officer) =>
      issueDocument(officer, {
        caseId: found.id,
        expectedVersion: found.version,
        form: form.name,
        answers: answersTo(house, form, found),
        clientRequestId: randomUUID(),
      }).then(
        ({ number }) => `issued ${number}`,
        (error) => error.code,
      ),
    ),
  )

const issuedSoFar = async () => {
  const { rows } = await sql`select (select count(*) from document) as papers,
    (select coalesce(sum(last), 0) from document_counter) as numbers`.execute(house.parts.db)
  return rows[0]
}

/** Refused to whoever may issue it elsewhere, by its own error, and neither paper nor number is used. */
const expectRefused = async (name: string, found: CaseRow) => {
  const before = await issuedSoFar()
  const answers = await attempt(formNamed(name), found)
  expect({ name, answers: answers.filter((code) => code !== 'FORBIDDEN' && code !== 'ILLEGAL_TRANSITION') }).toEqual({
    name,
    answers: [],
  })
  expect(answers).toContain('ILLEGAL_TRANSITION')
  expect(await issuedSoFar()).toEqual(before)
}

describe('a paper that the case does not bear out', () => {
  it('is refused before its step, every one of them', async () => {
    const opened: Record<string, CaseRow> = {
      mediation: await given(house).caseIn('mediation', 'registered'),
      enforcement: await givenEnforcement(house).caseIn('filed'),
    }
    const early = forms.flatMap((form) =>
      Object.entries(form.after)
        .filter(([procedure, after]) => after !== '*' && opened[procedure])
        .map(([procedure]) => ({ form, found: opened[procedure]! })),
    )
    expect(early.length).toBeGreaterThan(35)
    for (const { form, found } of early) {
      const answers = await attempt(form, found)
      expect({ form: form.name, codes: answers.filter((code) => String(code).startsWith('issued')) }).toEqual({
        form: form.name,
        codes: [],
      })
    }
    expect(await issuedSoFar()).toEqual({ papers: 0, numbers: 0 })
  })

  it('is refused when another decision was taken', async () => {
    const { decided } = formCases(house)
    const spared = await decided('exempt')
    const transferred = await decided('transfer')
    for (const name of ['penaltyDecision', 'caseTransfer', 'crimeTransfer']) await expectRefused(name, spared)
    for (const name of ['penaltyDecision', 'noPenaltyDecision', 'crimeTransfer']) await expectRefused(name, transferred)
  })

  it('is refused when something else became of the goods, or something else is waited for', async () => {
    const { investigated } = formCases(house)
    const released = await investigated(seized, {
      as: 'head',
      action: 'disposeOfSeized',
      answers: { measure: '1', outcome: 'released', reason: '与案件无关。' },
    })
    for (const name of ['seizedHandover', 'custodyOrder', 'seizureAssistance']) await expectRefused(name, released)
    const tested = await investigated(excluded('testing'))
    for (const name of ['refundOrder', 'identificationRequest', 'testingPeriod']) await expectRefused(name, tested)
  })

  it('is refused in a report that is not looked into any more, while it waits to be closed', async () => {
    const declined = await given(house).caseIn('report', 'notFiled')
    const looking = ['sceneRecord', 'interviewNotice', 'samplingRecord', 'correctionOrder']
    for (const name of [...looking, 'referralNotice']) await expectRefused(name, declined)
    const offered = async (found: CaseRow) =>
      (await listAvailableForms(await house.as('head'), found)).flatMap(({ form, disabledReason }) =>
        disabledReason ? [] : [form.name],
      )
    expect((await offered(declined)).sort()).toEqual(['fileIndex', 'filingApproval', 'serviceReceipt'])
    const handedOn = await offered(await given(house).caseIn('report', 'notCompetent'))
    expect(handedOn).toContain('referralNotice')
    expect(handedOn.filter((name) => looking.includes(name))).toEqual([])
  })

  it('is refused to who investigated where the law wants somebody else', async () => {
    const { actor } = await house.as('investigator')
    officers = [house.with({ ...actor, roles: ['investigator', 'legalReviewer'] })]
    await expectRefused('caseReview', await givenEnforcement(house).caseIn('review'))
    await expectRefused('hearingRecord', await givenEnforcement(house).caseIn('hearing'))
  })
})

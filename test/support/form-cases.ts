import { sql } from 'kysely'
import type { Answers, CaseRow } from '../../server/cases/define-case-action.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { askedOf } from '../../server/core/field.ts'
import type { Form, FormField } from '../../server/documents/define-form.ts'
import { enforcementInput } from './enforcement-input.ts'
import {
  approved,
  enforcementRoads,
  FILED_ON,
  passed,
  proposal,
  report,
  submitted,
  type Taken,
} from './enforcement-roads.ts'
import { given } from './given.ts'
import { givenEnforcement, secondOfficer } from './given-enforcement.ts'
import { readyForTransfer } from './given-transfer.ts'
import type { House } from './house.ts'
import type { TestRole } from './people.ts'

export const seized: Taken = {
  as: 'head',
  action: 'seizeGoods',
  answers: {
    seizedOn: FILED_ON,
    basis: '产品质量法规定的查封、扣押权',
    items: '精华液，30毫升，瓶，20',
    place: '本局罚没仓库',
  },
}

export const excluded = (cause: string, measure?: string): Taken => ({
  as: 'investigator',
  action: 'startExcludedTime',
  answers: { cause, ...(measure ? { measure } : {}), sinceOn: FILED_ON, subject: '精华液，30毫升，瓶，2' },
})

/** Papers of a report alone, and those that both a report and a penalty case may have from the start of verification. */
export const isForReport = ({ isOfIssuer, after: { report: steps, enforcement } }: Form): boolean =>
  steps !== undefined && (!enforcement || steps === '*' || steps[0] === 'startVerification') && !isOfIssuer

/** Cases brought by real steps to where papers can be issued; all about what this filer told. */
export const formCases = (house: House, filed: Record<string, unknown> = {}) => {
  const steps = givenEnforcement(house)

  const investigated = async (...taken: readonly Taken[]): Promise<CaseRow> =>
    steps.follow(await steps.caseIn('investigating', filed), taken)

  /** A penalty case that is decided upon otherwise than with a penalty. */
  const decided = async (decision: string, before: readonly Taken[] = []): Promise<CaseRow> => {
    const roads = enforcementRoads(house.town, await secondOfficer(house))
    const otherwise = { decision, fineFen: undefined }
    return investigated(
      ...before,
      roads.reported!.steps[0]!,
      report(otherwise),
      submitted,
      passed,
      proposal(otherwise),
      { ...approved, answers: { ...approved.answers, publicity: 'none' } },
    )
  }

  /** Where the first step that a form belongs to, taken in the usual way, would not do. */
  const special: Record<string, () => Promise<CaseRow>> = {
    spotPenalty: () => steps.opened(filed),
    closingApproval: async () =>
      steps.take(await steps.caseIn('served', filed), {
        as: 'investigator',
        action: 'recordPayment',
        answers: { amountFen: 500_000, paidOn: FILED_ON, receipt: 'PJ-0007' },
      }),
    noPenaltyDecision: () => decided('exempt'),
    caseTransfer: () => decided('transfer'),
    crimeTransfer: () => decided('criminal'),
    seizedHandover: async () =>
      steps.follow(await decided('criminal', [seized]), [
        {
          as: 'head',
          action: 'disposeOfSeized',
          answers: { measure: '1', outcome: 'handedOver', reason: '随案移送公安机关。' },
        },
      ]),
    jurisdictionDesignation: async () =>
      (await readyForTransfer(house, 'designateAuthority', await given(house).opened('report', filed))).found,
    identificationRequest: () => investigated(excluded('identification')),
    refundOrder: () => investigated(excluded('refundOrder')),
    testingPeriod: () => investigated(seized, excluded('testing', '1')),
  }

  /** A penalty case in which the step that the form belongs to has just been taken. */
  const penaltyCaseFor = async (form: Form): Promise<CaseRow> => {
    if (special[form.name]) return special[form.name]!()
    if (form.after.enforcement === '*') return investigated()
    const [step] = form.after.enforcement as readonly string[]
    const { as, input } = await enforcementInput(house, step!)
    const { caseId, expectedVersion, ...answers } = input as { caseId: string; expectedVersion: number }
    return performCaseAction(await house.as(as as TestRole), { caseId, expectedVersion, action: step!, answers })
  }

  /** A report that is verified or was filed, in the hands of the investigator. */
  const reportIn = async (state: 'verifying' | 'filed'): Promise<CaseRow> => {
    const found = await given(house).caseIn('report', state, filed)
    const assigneeId = house.town.ids.investigator
    await sql`update case_file set assignee_id = ${assigneeId} where id = ${found.id}`.execute(house.parts.db)
    return { ...found, assigneeId }
  }

  return { investigated, decided, penaltyCaseFor, reportIn }
}

/** A ground of cash is given only where cash is taken, and the first way to pay is another. */
const isAsked = ({ name }: FormField): boolean => name !== 'cashGround'

/** An answer of every kind, long enough to run over a page where there is room for it. */
export const answersTo = (house: House, form: Form, found: CaseRow): Answers =>
  Object.fromEntries(
    (askedOf(form.fields, found) as readonly FormField[]).filter(isAsked).map((field) => {
      switch (field.kind) {
        case 'DATE':
          return [field.name, field.isPast ? house.clock.today() : '2026-12-04']
        case 'TIME':
          // The tests' clock stands still: a paper is served in the minute it was issued.
          return [field.name, field.time?.after ? '10:00' : form.name === 'serviceReceipt' ? '10:00' : '09:00']
        case 'PERSON':
          return [field.name, house.town.ids.head]
        case 'BOOLEAN':
          return [field.name, true]
        case 'MONEY':
          return [field.name, 19_900]
        case 'NUMBER':
          return [field.name, 7]
        case 'CHOICE':
          // One that may be left out hangs on another answer, such as on what ground cash was taken.
          return [field.name, field.required ? field.options!(found)[0]!.value : undefined]
        case 'LONG_TEXT':
          return [field.name, `${field.words.zh}：此处为经办人员填写的内容，写明时间、地点和经过。\n第二段。`]
        default:
          return [field.name, `${field.words.zh}甲`]
      }
    }),
  )

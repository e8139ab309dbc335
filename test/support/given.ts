import { randomUUID } from 'node:crypto'
import { findCasesOfSubmission } from '../../server/cases/case-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { type Filed, fileSubmission } from '../../server/cases/file-submission.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { givenEnforcement } from './given-enforcement.ts'
import type { House } from './house.ts'
import type { TestRole } from './people.ts'

export type AnyProcedure = 'mediation' | 'report' | 'enforcement'

/** What a filer types into the form for a dispute about a fake; override what the test is about. */
export const submissionInput = (overrides: Record<string, unknown> = {}) => ({
  clientRequestId: randomUUID(),
  category: 'counterfeit',
  details: [
    { name: 'brand', value: '山茶坊' },
    { name: 'product', value: '精华液' },
    { name: 'whyFake', value: 'labelDiffers' },
  ],
  narrative: '在朋友圈看到广告后付款，收到的商品标签模糊，防伪码查询不到。',
  kinds: ['DISPUTE'],
  wants: ['REFUND'],
  happenedOn: '2026-11-20',
  amountFen: 39_900,
  seller: { wechatId: 'meizhuang_xiaoli', payee: '李某' },
  evidence: [],
  filer: { name: '王小明', phone: '13800138000', address: '清溪县人民路 1 号' },
  consentPublish: false,
  consentDelegate: true,
  ...overrides,
})

type Given = Record<string, unknown>
type Step = [role: TestRole, action: string, answers: Given | (() => Given | Promise<Given>)]

const MEDIATING: readonly Step[] = [
  ['intake', 'acceptComplaint', {}],
  ['head', 'recordConsent', { side: 'complainant', answer: 'agrees' }],
  ['head', 'recordConsent', { side: 'respondent', answer: 'agrees' }],
  ['head', 'startMediation', { manner: 'phone' }],
]

const toldBothOn = (day: string) => ({ complainantToldOn: day, respondentToldOn: day, manner: 'phone' })

/** The usual day of the facts, or the day of filing for a case of earlier times. */
const happenedBy = (today: string) => (today < '2026-11-20' ? today : '2026-11-20')

export const given = (house: House) => {
  const submission = (overrides: Record<string, unknown> = {}): Promise<Filed> =>
    fileSubmission(house.anonymous(), submissionInput({ happenedOn: happenedBy(house.clock.today()), ...overrides }))

  const act = async (
    found: CaseRow,
    role: TestRole,
    action: string,
    answers: Record<string, unknown> = {},
  ): Promise<CaseRow> =>
    performCaseAction(await house.as(role), { caseId: found.id, expectedVersion: found.version, action, answers })

  /** The case of a fresh submission: a dispute gives mediation, a lead a report, a report that was filed a penalty case. */
  const opened = async (procedure: AnyProcedure, overrides: Record<string, unknown> = {}): Promise<CaseRow> => {
    if (procedure === 'enforcement') return givenEnforcement(house).opened(overrides)
    const filed = await submission({ kinds: [procedure === 'mediation' ? 'DISPUTE' : 'LEAD'], ...overrides })
    const cases = await findCasesOfSubmission(house.system(), filed.submission.id)
    return cases.find((one) => one.procedure === procedure)!
  }

  const roads: Record<string, readonly Step[]> = {
    'mediation.registered': [],
    'mediation.accepted': [['intake', 'acceptComplaint', {}]],
    'mediation.identityPending': [['intake', 'requestIdentity', { dueOn: '2026-12-31', reason: '请提供身份证明。' }]],
    'mediation.mediating': MEDIATING,
    'mediation.suspended': [...MEDIATING, ['head', 'requestRecusal', { by: 'respondent', reason: '与投诉人相识。' }]],
    'mediation.agreed': [
      ...MEDIATING,
      ['head', 'recordAgreement', { terms: '商家退款三百九十九元。', paper: 'doneAtOnce' }],
    ],
    'mediation.refused': [['intake', 'refuseComplaint', { ground: 'OUTSIDE_DUTY', reason: '不属于本部门职责。' }]],
    'mediation.terminated': [
      ['intake', 'acceptComplaint', {}],
      ['head', 'terminateMediation', { ground: 'NO_AGREEMENT_POSSIBLE', reason: '双方分歧较大。' }],
    ],
    'mediation.notified': [
      ['intake', 'acceptComplaint', {}],
      ['head', 'terminateMediation', { ground: 'NO_AGREEMENT_POSSIBLE', reason: '双方分歧较大。' }],
      ['head', 'notifyTermination', () => toldBothOn(house.clock.today())],
    ],
    'mediation.withdrawn': [['intake', 'withdrawComplaint', {}]],
    'mediation.closed': [
      ['intake', 'withdrawComplaint', {}],
      ['intake', 'closeCase', {}],
    ],
    'mediation.archived': [
      ['intake', 'withdrawComplaint', {}],
      ['intake', 'closeCase', {}],
      ['intake', 'archiveCase', { inOrder: true }],
    ],
    'report.registered': [],
    'report.verifying': [['head', 'startVerification', {}]],
    'report.notFiled': [
      ['head', 'startVerification', {}],
      ['head', 'declineToFile', { ground: 'NO_FAULT_PROVEN', reason: '证据不足。' }],
    ],
    'report.closed': [
      ['head', 'startVerification', {}],
      ['head', 'declineToFile', { ground: 'NO_FAULT_PROVEN', reason: '证据不足。' }],
      ['head', 'determineNotice', { law: 'NONE' }],
      ['intake', 'closeCase', {}],
    ],
    'report.archived': [
      ['intake', 'declineCompetence', { whose: 'otherBody', reason: '请向有关部门反映。' }],
      ['intake', 'closeCase', {}],
      ['intake', 'archiveCase', { inOrder: true }],
    ],
    'report.notCompetent': [['intake', 'declineCompetence', { whose: 'otherBody', reason: '请向有关部门反映。' }]],
    'report.logged': [
      ['intake', 'logRepeat', async () => ({ earlier: (await opened('report')).number, sameFact: true })],
    ],
    'report.merged': [
      ['intake', 'mergeRepeat', async () => ({ earlier: (await opened('report')).number, newFacts: '又查到一批。' })],
    ],
    'report.filed': [
      ['head', 'startVerification', {}],
      ['head', 'fileCase', { evidence: true, punishable: true, competent: true, inTime: true, reason: '证据充分。' }],
    ],
  }

  /** A case brought to a state through real actions, so that no test lives in an impossible state. */
  const caseIn = async (
    procedure: AnyProcedure,
    state: string,
    overrides: Record<string, unknown> = {},
  ): Promise<CaseRow> => {
    if (procedure === 'enforcement') return givenEnforcement(house).caseIn(state, overrides)
    let found = await opened(procedure, overrides)
    for (const [role, action, answers] of roads[`${procedure}.${state}`]!)
      found = await act(found, role, action, typeof answers === 'function' ? await answers() : answers)
    return found
  }

  return { submission, opened, act, caseIn }
}

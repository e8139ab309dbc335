import { plusDays } from '../law/day.ts'
import type { AccountKey } from './accounts.ts'
import { stepsOf } from './steps.ts'
import type { OfficeStep } from './story.ts'

const { step, note } = stepsOf('enforcement')

const paper = (after: number, by: OfficeStep['by'], form: string, answers: OfficeStep['answers']): OfficeStep => ({
  ...step(after, by, 'issueDocument', answers),
  paper: form,
})

const REMEDIES = '对本决定不服的，可以自收到本决定书之日起六十日内申请行政复议，或者六个月内提起行政诉讼。'
const ADDRESS = '清溪县解放路营业执照载明的经营场所'
const PAYMENT = '凭缴款书到代收银行缴纳。'

type Report = {
  findings: string
  nature: string
  opinion: string
  basis: string
  fineYuan: number
  forfeitYuan?: number
  warned?: boolean
  isEntity?: boolean
  publicInterest?: boolean
}

type Sums = Pick<Report, 'fineYuan' | 'forfeitYuan' | 'warned'>

type Hearing = { presiderId: AccountKey; place: string }

/** What the office does with a penalty case, as the stories tell it. */
export const penalty = {
  note,
  officers: (after: number, leadId: AccountKey, secondId: AccountKey) => [
    step(after, 'head', 'nameOfficers', { leadId, secondId }),
    step(after, 'assignee', 'tellRights', (today) => ({ toldOn: today, shown: true, told: true })),
  ],
  keep: (after: number, items: string) => step(after, 'head', 'keepEvidence', (today) => ({ keptOn: today, items })),
  seize: (after: number, basis: string, items: string) =>
    step(after, 'head', 'seizeGoods', (today) => ({ seizedOn: today, basis, items })),
  test: (after: number, subject: string) =>
    step(after, 'assignee', 'startExcludedTime', (today) => ({ cause: 'testing', sinceOn: today, subject })),
  report: (after: number, { fineYuan, forfeitYuan = 0, ...told }: Report) => [
    step(after, 'assignee', 'writeReport', {
      party: '主体资格材料、经营者身份证明已核对，附卷。',
      course: '由举报线索立案，现场检查、询问当事人各一次，调取了交易记录。',
      discretion: '配合调查，参照裁量基准在一般幅度内处理。',
      decision: 'penalise',
      grave: 'none',
      fineFen: fineYuan * 100,
      forfeitFen: forfeitYuan * 100,
      ...told,
    }),
    step(after, 'assignee', 'submitForReview'),
  ],
  pass: (after: number, reason: string) =>
    step(after, 'legal', 'passReview', {
      competent: true,
      partyClear: true,
      factsClear: true,
      natureRight: true,
      basisRight: true,
      procedureLawful: true,
      measureFit: true,
      qualified: true,
      reason,
    }),
  /** `hearing`: with what else is told where the penalty reaches the threshold of one. */
  notice: (after: number, matter: string, hearing: { hearingTold?: true } = {}) => [
    paper(after, 'assignee', 'penaltyNotice', { matter }),
    step(after, 'assignee', 'serveNotice', (today) => ({
      mode: 'direct',
      servedOn: today,
      contentTold: true,
      groundsTold: true,
      rightsTold: true,
      ...hearing,
    })),
  ],
  defence: (after: number, defence: string, answer: string) => [
    step(after, 'assignee', 'recordDefence', (today) => ({ saidOn: today, defence })),
    step(after + 1, 'assignee', 'answerDefence', { adopted: 'partly', answer }),
  ],
  askHearing: (after: number) => step(after, 'assignee', 'requestHearing', (today) => ({ askedOn: today })),
  hearing: (after: number, days: number, { presiderId, place }: Hearing) => [
    paper(after, 'assignee', 'hearingNotice', (today) => ({
      on: plusDays(today, days),
      ...{ time: '09:30', place, open: 'open', chair: presiderId, recorder: '书记员一名' },
    })),
    step(after, 'assignee', 'noticeHearing', (today) => ({ hearingOn: plusDays(today, days), presiderId, place })),
  ],
  waived: (after: number) => step(after, 'assignee', 'closeDefence', { waived: true }),
  propose: (after: number, { fineYuan, forfeitYuan = 0, warned = false }: Sums, reason: string) =>
    step(after, 'assignee', 'proposeDecision', {
      decision: 'penalise',
      warned,
      fineFen: fineYuan * 100,
      forfeitFen: forfeitYuan * 100,
      grave: 'none',
      reason,
    }),
  decide: (after: number, reason: string) => step(after, 'head', 'approveDecision', { publicity: 'own', reason }),
  serve: (after: number) => [
    paper(after, 'head', 'penaltyDecision', { respondentAddress: ADDRESS, remedies: REMEDIES, payment: PAYMENT }),
    step(after, 'assignee', 'serveDecision', (today) => ({ mode: 'direct', servedOn: today })),
  ],
  pay: (after: number, yuan: number, receipt: string) =>
    step(after, 'assignee', 'recordPayment', (today) => ({ amountFen: yuan * 100, paidOn: today, receipt })),
  publish: (after: number) => step(after, 'head', 'publishDecision', (today) => ({ publishedOn: today })),
  close: (after: number, reason: string) => [
    paper(after, 'assignee', 'closingApproval', { reasons: reason }),
    step(after, 'head', 'closeEnforcement', { reason }),
  ],
  archive: (after: number) => step(after, 'assignee', 'archiveCase', { mainFile: true, sideFile: true }),
}

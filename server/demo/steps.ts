import type { CaseRow } from '../cases/define-case-action.ts'
import { needsRepeatRule } from '../cases/report-rules.ts'
import { plusDays } from '../law/day.ts'
import { findGround } from '../law/grounds.ts'
import { findNoticeDuty } from '../law/notice-duties.ts'
import type { AccountKey } from './accounts.ts'
import type { PictureKind } from './draw-picture.ts'
import type { FilerStep, OfficeStep, ProcedureName } from './story.ts'

export const stepsOf = (procedure: ProcedureName) => {
  const step = (
    after: number,
    by: OfficeStep['by'],
    action: string,
    answers: OfficeStep['answers'] = {},
  ): OfficeStep => ({ procedure, after, by, action, answers })
  return {
    step,
    assign: (after: number, to: AccountKey, note?: string) =>
      step(after, 'intake', 'assignCase', { assigneeId: to, note }),
    message: (after: number, message: string) => step(after, 'assignee', 'messageFiler', { message }),
    note: (after: number, by: AccountKey | 'assignee', note: string) => step(after, by, 'noteCase', { note }),
  }
}

const onMediation = stepsOf('mediation')
const onReport = stepsOf('report')

/** That nobody is told, or only real names: the first that the rules of the report know (Order 121, article 36). */
const USUAL_DUTIES = ['NONE', 'REAL_NAME']
const usualDutyOf = ({ ruleset, receivedOn }: CaseRow) =>
  USUAL_DUTIES.find((duty) => findNoticeDuty(ruleset, receivedOn, duty))

const isUndetermined = ({ facts }: CaseRow): boolean => facts.noticeLaw === undefined && facts.owesNotice === undefined

const knowsIdentityCheck = ({ ruleset }: CaseRow): boolean =>
  findGround(ruleset, 'refusal', 'IDENTITY_NOT_VERIFIED') !== undefined

const knowsRepeats = (found: CaseRow): boolean => needsRepeatRule(found) === null

type Manner = 'onSite' | 'phone' | 'video' | 'internet'

/** What the office does with a dispute, as the stories tell it. */
export const mediation = {
  ...onMediation,
  accept: (after: number, message?: string) => onMediation.step(after, 'intake', 'acceptComplaint', { message }),
  /** On the first of these grounds that the rules of the complaint know. */
  refuse: (after: number, ground: string | readonly string[], reason: string) =>
    onMediation.step(after, 'intake', 'refuseComplaint', (_today, { ruleset }) => ({
      ground: [ground].flat().find((one) => findGround(ruleset, 'refusal', one)),
      reason,
    })),
  /** Both sides are asked first (Order 121, article 18). */
  start: (after: number, manner: Manner, message?: string) => [
    onMediation.step(after, 'assignee', 'recordConsent', { side: 'complainant', answer: 'agrees' }),
    onMediation.step(after, 'assignee', 'recordConsent', { side: 'respondent', answer: 'agrees' }),
    onMediation.step(after, 'assignee', 'startMediation', { manner, message }),
  ],
  agree: (after: number, terms: string, yuan: number, paper = 'doneAtOnce') =>
    onMediation.step(after, 'assignee', 'recordAgreement', { terms, paidFen: yuan * 100, paper }),
  /** The written agreement, where the sides wanted one (Order 121, article 24). */
  writeAgreement: (after: number, performance: string): OfficeStep => ({
    ...onMediation.step(after, 'assignee', 'issueDocument', { performance }),
    paper: 'mediationAgreement',
  }),
  terminate: (after: number, ground: string, reason: string) =>
    onMediation.step(after, 'assignee', 'terminateMediation', { ground, reason }),
  askIdentity: (after: number, days: number, reason: string): OfficeStep => ({
    ...onMediation.step(after, 'intake', 'requestIdentity', (today) => ({ dueOn: plusDays(today, days), reason })),
    isTaken: knowsIdentityCheck,
  }),
  recusal: (after: number, reason: string) =>
    onMediation.step(after, 'assignee', 'requestRecusal', { by: 'respondent', reason }),
  joins: (after: number, key: string): OfficeStep => ({
    ...onMediation.step(after, 'intake', 'joinComplaint', { sameDispute: true, consent: true }),
    joins: key,
  }),
  /** Others with the same dispute may ask to join (Order 121, article 12). */
  publish: (after: number, goods: string, days: number) =>
    onMediation.step(after, 'head', 'publishJointNotice', (today) => ({
      ...{ goods, until: plusDays(today, days), accusesNobody: true },
    })),
  /** Both sides are told that it ended (Order 121, article 23). */
  tell: (after: number) =>
    onMediation.step(after, 'assignee', 'notifyTermination', (today) => ({
      complainantToldOn: today,
      respondentToldOn: today,
      manner: 'phone',
    })),
  close: (after: number, note?: string) => onMediation.step(after, 'assignee', 'closeCase', { note }),
  /** Closed by the desk that received it. */
  closeAtDesk: (after: number, note?: string) => onMediation.step(after, 'intake', 'closeCase', { note }),
  archive: (after: number) => onMediation.step(after, 'intake', 'archiveCase', { inOrder: true }),
}

/** What the office does with a lead. */
export const report = {
  ...onReport,
  verify: (after: number, note?: string) => onReport.step(after, 'assignee', 'startVerification', { note }),
  file: (after: number, reason: string) =>
    onReport.step(after, 'head', 'fileCase', (today) => ({
      evidence: true,
      punishable: true,
      competent: true,
      inTime: true,
      endedOn: plusDays(today, -20),
      reason,
    })),
  decline: (after: number, ground: string, reason: string) =>
    onReport.step(after, 'head', 'declineToFile', { ground, reason }),
  notOurs: (after: number, reason: string) =>
    onReport.step(after, 'intake', 'declineCompetence', { whose: 'otherBody', reason }),
  repeats: (after: number, key: string): OfficeStep => ({
    ...onReport.step(after, 'intake', 'logRepeat', { sameFact: true }),
    repeats: key,
    isTaken: knowsRepeats,
  }),
  addsTo: (after: number, key: string, newFacts: string): OfficeStep => ({
    ...onReport.step(after, 'intake', 'mergeRepeat', { newFacts }),
    repeats: key,
    isTaken: knowsRepeats,
  }),
  /** The rules of the day, or the law the act was judged by, say whether the reporter is told; then the file is closed. */
  close: (after: number, note?: string): OfficeStep[] => [
    {
      ...onReport.step(after, 'assignee', 'determineNotice', (_today, found) => ({ law: usualDutyOf(found) })),
      isTaken: isUndetermined,
    },
    {
      ...onReport.step(after, 'assignee', 'notifyReporter', (today) => ({
        toldOn: today,
        result: note ?? '经核查，已依法作出处理。',
      })),
      isTaken: ({ facts }) => facts.owesNotice === true,
    },
    onReport.step(after, 'assignee', 'closeCase', { note }),
  ],
  archive: (after: number) => onReport.step(after, 'assignee', 'archiveCase', { inOrder: true }),
  /** Advertising: handled and told within 7 working days (Advertising Law, article 53). */
  tellAndClose: (after: number, result: string) => [
    onReport.step(after, 'assignee', 'determineNotice', { law: 'AD' }),
    onReport.step(after, 'assignee', 'notifyReporter', (today) => ({ toldOn: today, result })),
    onReport.step(after, 'assignee', 'closeCase'),
  ],
}

/** What the filer does with the receipt. */
export const filer = {
  adds: (after: number, adds: string, ...pictures: PictureKind[]): FilerStep => ({
    by: 'filer',
    after,
    adds,
    pictures,
  }),
  withdraws: (after: number, withdraws: string): FilerStep => ({ by: 'filer', after, withdraws }),
}

import type { AccountKey } from './accounts.ts'
import type { PictureKind } from './draw-picture.ts'
import type { FilerStep, OfficeStep, ProcedureName } from './story.ts'

const stepsOf = (procedure: ProcedureName) => {
  const step = (
    after: number,
    by: OfficeStep['by'],
    action: string,
    answers: Record<string, unknown> = {},
  ): OfficeStep => ({ procedure, after, by, action, answers })
  return {
    step,
    assign: (after: number, to: AccountKey, note?: string) =>
      step(after, 'intake', 'assignCase', { assigneeId: to, note }),
    message: (after: number, message: string) => step(after, 'assignee', 'messageFiler', { message }),
    note: (after: number, by: AccountKey | 'assignee', note: string) => step(after, by, 'noteCase', { note }),
    close: (after: number, note?: string) => step(after, 'assignee', 'closeCase', { note }),
  }
}

const onMediation = stepsOf('mediation')
const onReport = stepsOf('report')

type Manner = 'onSite' | 'phone' | 'video' | 'internet'

/** What the office does with a dispute, as the stories tell it. */
export const mediation = {
  ...onMediation,
  accept: (after: number, message?: string) => onMediation.step(after, 'intake', 'acceptComplaint', { message }),
  refuse: (after: number, ground: string, reason: string) =>
    onMediation.step(after, 'intake', 'refuseComplaint', { ground, reason }),
  start: (after: number, manner: Manner, message?: string) =>
    onMediation.step(after, 'assignee', 'startMediation', { manner, message }),
  agree: (after: number, terms: string, yuan: number, doneAtOnce = true) =>
    onMediation.step(after, 'assignee', 'recordAgreement', { terms, paidFen: yuan * 100, doneAtOnce }),
  terminate: (after: number, ground: string, reason: string) =>
    onMediation.step(after, 'assignee', 'terminateMediation', { ground, reason }),
  archive: (after: number, note?: string) => onMediation.step(after, 'intake', 'closeCase', { note }),
}

/** What the office does with a lead. */
export const report = {
  ...onReport,
  verify: (after: number, note?: string) => onReport.step(after, 'assignee', 'startVerification', { note }),
  file: (after: number, reason: string) =>
    onReport.step(after, 'head', 'fileCase', {
      evidence: true,
      punishable: true,
      competent: true,
      inTime: true,
      reason,
    }),
  decline: (after: number, ground: string, reason: string) =>
    onReport.step(after, 'head', 'declineToFile', { ground, reason }),
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

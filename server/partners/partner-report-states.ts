import type { Words } from '../core/words.ts'

/** What became of a report: waiting for the desk, a case was opened, or kept for information only. */
export const PARTNER_REPORT_STATES = ['received', 'case_opened', 'info_only'] as const
export type PartnerReportState = (typeof PARTNER_REPORT_STATES)[number]

export const partnerReportStateWords: Record<PartnerReportState, Words> = {
  received: { zh: '待研判', en: 'Awaiting triage' },
  case_opened: { zh: '已转办案', en: 'Case opened' },
  info_only: { zh: '仅作参考', en: 'For information only' },
}

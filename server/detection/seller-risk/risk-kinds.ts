import type { Words } from '../../core/words.ts'

type RiskKind = {
  label: Words
  /** How probable one such piece of evidence, fresh and certain, makes it that the seller has to be looked into; 0 to 1. */
  weight: number
  /** After so many days it counts half; null for a state that counts as long as it lasts. */
  halfLifeDays: number | null
}

/** Raised whenever a weight or a kind changes: scores of different versions are not to be compared. */
export const RISK_VERSION = 2

/**
 * What speaks for a closer look at a seller. The weights are estimates of the house and are not fitted: no sellers
 * with a known truth exist yet. They only put sellers in an order to look at; nothing follows from them.
 */
export const RISK_KINDS = {
  CONFIRMED_FINDING: {
    label: { zh: '商品有已确认的监测发现', en: 'Listing with a confirmed finding' },
    weight: 0.5,
    halfLifeDays: 365,
  },
  OPEN_FINDING: {
    label: { zh: '商品有待判断的监测发现', en: 'Listing with open findings' },
    weight: 0.15,
    halfLifeDays: 180,
  },
  PENALTY: { label: { zh: '行政处罚', en: 'Administrative penalty' }, weight: 0.5, halfLifeDays: 730 },
  ENFORCEMENT: { label: { zh: '正在办理的处罚案件', en: 'Penalty case under way' }, weight: 0.45, halfLifeDays: null },
  REPORT: { label: { zh: '举报', en: 'Report' }, weight: 0.12, halfLifeDays: 180 },
  COMPLAINT: { label: { zh: '投诉', en: 'Complaint' }, weight: 0.08, halfLifeDays: 365 },
  NO_REAL_NAME: { label: { zh: '未实名', en: 'Real name not known' }, weight: 0.1, halfLifeDays: null },
  RECHECK_DUE: { label: { zh: '应复核实名', en: 'Verification is due' }, weight: 0.04, halfLifeDays: null },
  OVER_LIMIT: { label: { zh: '年交易额超 10 万元', en: 'Over 100,000 yuan a year' }, weight: 0.12, halfLifeDays: null },
  LICENCE_MISSING: {
    label: { zh: '经营须许可的商品而无有效证照', en: 'Sells what needs a licence, and has none that is valid' },
    weight: 0.3,
    halfLifeDays: null,
  },
  LICENCE_EXPIRED: { label: { zh: '证照已过期', en: 'Licence has run out' }, weight: 0.2, halfLifeDays: null },
} as const satisfies Record<string, RiskKind>

export type RiskKindName = keyof typeof RISK_KINDS

import type { Words } from '../core/words.ts'

/** Everybody who can sign in. Consumers need no account: they hold a receipt. */
export const ROLES = [
  'intake',
  'mediator',
  'investigator',
  'legalReviewer',
  'head',
  'supervisor',
  'auditor',
  'administrator',
  'respondent',
  'brand',
  'partner',
] as const

export type Role = (typeof ROLES)[number]

export const roleWords: Record<Role, Words> = {
  intake: { zh: '受理人员', en: 'Intake officer' },
  mediator: { zh: '调解人员', en: 'Mediator' },
  investigator: { zh: '办案人员', en: 'Investigator' },
  legalReviewer: { zh: '法制审核人员', en: 'Legal reviewer' },
  head: { zh: '负责人', en: 'Head of office' },
  supervisor: { zh: '督办人员', en: 'Supervisor' },
  auditor: { zh: '审计人员', en: 'Auditor' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
  respondent: { zh: '被投诉人', en: 'Respondent' },
  brand: { zh: '品牌方', en: 'Brand' },
  partner: { zh: '合作平台', en: 'Partner platform' },
}

/** The roles of a regulator's staff: they belong to an office and use the desk. */
export const STAFF_ROLES = [
  'intake',
  'mediator',
  'investigator',
  'legalReviewer',
  'head',
  'supervisor',
  'auditor',
  'administrator',
] as const satisfies readonly Role[]

export const isRole = (name: string): name is Role => (ROLES as readonly string[]).includes(name)

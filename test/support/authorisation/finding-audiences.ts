import type { Role } from '../../../server/identity/roles.ts'
import type { Audience } from './audiences.ts'

const FINDING_READERS: readonly Role[] = ['intake', 'investigator', 'legalReviewer', 'head', 'supervisor', 'auditor']

/** Who is meant where findings, and the rules that find them, are looked at or decided. */
export const FINDING_AUDIENCES = {
  findingReaders: {
    zh: '可以看监测发现的人',
    en: 'Who may read findings',
    grants: [{ roles: FINDING_READERS, reach: 'office' }],
  },
  ruleReaders: {
    zh: '可以看监测规则和准确率的人：可以看监测发现的人和系统管理员',
    en: 'Who may see the rules of detection and how far they are right: readers of findings, and administrators',
    grants: [{ roles: [...FINDING_READERS, 'administrator'], reach: 'everywhere' }],
  },
  rescreeners: {
    zh: '可以让全部商品重新监测的人：负责人和系统管理员',
    en: 'Who may have everything screened again: heads and administrators',
    grants: [{ roles: ['head', 'administrator'], reach: 'everywhere' }],
  },
  ruleWriters: {
    zh: '可以起草、试运行和启用词表规则的人：负责人和系统管理员；起草的人不能启用自己的规则',
    en: 'Who may write, try and switch on rules of the lexicon: heads and administrators; never their own',
    grants: [{ roles: ['head', 'administrator'], reach: 'everywhere' }],
  },
  ruleReviewers: {
    zh: '可以评判规则命中是否准确的人',
    en: 'Who may judge what a rule met',
    grants: [{ roles: ['intake', 'investigator', 'head', 'administrator'], reach: 'everywhere' }],
  },
  findingDeciders: {
    zh: '可以核定监测发现的人',
    en: 'Who may decide on findings',
    grants: [{ roles: ['intake', 'investigator', 'head'], reach: 'office' }],
  },
  sellerFindingReaders: {
    zh: '可以看商家信号的人，按各自能看到的案件',
    en: 'Who may read what signals find on sellers, over the cases they may read',
    grants: [{ roles: FINDING_READERS, reach: 'everywhere' }],
  },
  sellerFindingDismissers: {
    zh: '可以排除商家信号的人：受理、办案人员和负责人',
    en: 'Who may dismiss what signals find on sellers: intake, investigators and heads',
    grants: [{ roles: ['intake', 'investigator', 'head'], reach: 'everywhere' }],
  },
} as const satisfies Record<string, Audience>

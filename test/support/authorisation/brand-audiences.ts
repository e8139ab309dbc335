import { STAFF_ROLES } from '../../../server/identity/roles.ts'
import type { Audience } from './audiences.ts'

/** Who is meant where brands are concerned. */
export const BRAND_AUDIENCES = {
  brandReaders: {
    zh: '办案单位人员和系统管理员；品牌方只看自己',
    en: 'Staff; a brand for itself',
    grants: [
      { roles: STAFF_ROLES, reach: 'everywhere' },
      { roles: ['brand'], reach: 'own' },
    ],
  },
  brandContactReaders: {
    zh: '核定监测发现的人、系统管理员；品牌方只看自己',
    en: 'Who decides on findings, administrators; a brand for itself',
    grants: [
      { roles: ['intake', 'investigator', 'head', 'administrator'], reach: 'everywhere' },
      { roles: ['brand'], reach: 'own' },
    ],
  },
  brandKeepers: {
    zh: '品牌方自己和系统管理员',
    en: 'The brand itself, and administrators',
    grants: [
      { roles: ['administrator'], reach: 'everywhere' },
      { roles: ['brand'], reach: 'own' },
    ],
  },
  authenticationReaders: {
    zh: '可以看监测发现的人，限本单位及下级单位；品牌方只看问自己的',
    en: 'Readers of findings, for their office and those under it; a brand what it was asked',
    grants: [
      { roles: ['intake', 'investigator', 'legalReviewer', 'head', 'supervisor', 'auditor'], reach: 'office' },
      { roles: ['brand'], reach: 'own' },
    ],
  },
  brandsAsked: {
    zh: '被询问的品牌方',
    en: 'The brand that was asked',
    grants: [{ roles: ['brand'], reach: 'own' }],
  },
} as const satisfies Record<string, Audience>

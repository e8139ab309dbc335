/** Who has to do with accounts. */
export const ACCOUNT_AUDIENCES = {
  accountKeepers: {
    zh: '系统管理员和审计人员',
    en: 'Administrators and auditors',
    grants: [{ roles: ['administrator', 'auditor'], reach: 'everywhere' }],
  },
  administrators: {
    zh: '系统管理员',
    en: 'Administrators',
    grants: [{ roles: ['administrator'], reach: 'everywhere' }],
  },
} as const

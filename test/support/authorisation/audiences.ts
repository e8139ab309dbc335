import type { Role } from '../../../server/identity/roles.ts'
import type { Scope } from '../../../server/partners/scopes.ts'
import { READERS } from '../expected-powers.ts'
import { ACCOUNT_AUDIENCES } from './account-audiences.ts'
import { BRAND_AUDIENCES } from './brand-audiences.ts'
import { ANSWERS_FOR, type Caller, type Home } from './callers.ts'
import { FINDING_AUDIENCES } from './finding-audiences.ts'

/**
 * Who is meant, said by hand and never read from server/policy.ts. `office`: of the own office and those under it;
 * `assigned`: only where it is assigned to them; `offered`: where another office offers it to theirs; `between`: where two
 * offices under theirs disagree; `own`: their own seller, their own platform's.
 */
export type Reach = 'everywhere' | 'office' | 'assigned' | 'offered' | 'between' | 'own'

export type Grant = {
  reach: Reach
  roles?: readonly Role[]
  scope?: Scope
  /** Only on cases of this procedure. */
  procedure?: string
}

export type Audience = { zh: string; en: string; grants: readonly Grant[] | 'everybody' | 'persons' }

/** What is looked at or acted on, as far as it decides who may. */
export type Thing = {
  type?: string
  home?: Home | null
  offeredTo?: Home | null
  assignee?: string | null
  owner?: string | null
  procedure?: string
}

const CASE_STAFF: readonly Role[] = [
  'intake',
  'mediator',
  'investigator',
  'legalReviewer',
  'head',
  'supervisor',
  'auditor',
]

const caseReaders = Object.entries(READERS).flatMap(([procedure, roles]): Grant[] => [
  { roles, procedure, reach: 'office' },
  { roles, procedure, reach: 'assigned' },
  { roles: roles.filter((role) => ['intake', 'head'].includes(role)), procedure, reach: 'offered' },
])

export const AUDIENCES = {
  everybody: { zh: '任何人', en: 'Anybody, signed in or not', grants: 'everybody' },
  receiptHolders: {
    zh: '持有回执编号和查询码的任何人',
    en: 'Anybody who sends the number and the secret of the receipt',
    grants: 'everybody',
  },
  persons: { zh: '已登录的人', en: 'Whoever has signed in', grants: 'persons' },
  caseReaders: {
    zh: '能看到该案件的人',
    en: 'Who may read the case',
    grants: caseReaders,
  },
  caseStaff: {
    zh: '办案单位人员',
    en: 'Staff who handle or watch cases',
    grants: [{ roles: CASE_STAFF, reach: 'everywhere' }],
  },
  askedOfficers: {
    zh: '受理、调解、办案、法制审核人员和负责人，限本人',
    en: 'Those whom papers name as the one to ask, for themselves',
    grants: [{ roles: ['intake', 'mediator', 'investigator', 'legalReviewer', 'head'], reach: 'everywhere' }],
  },
  officeSeekers: {
    zh: '办案单位人员和系统管理员',
    en: 'Staff who handle or watch cases, and administrators',
    grants: [{ roles: [...CASE_STAFF, 'administrator'], reach: 'everywhere' }],
  },
  filerKnowers: {
    zh: '可以知道投诉举报人是谁的人：投诉一侧能看到案件的人；举报一侧仅受理人员和承办的办案人员',
    en: 'Who may know who filed: of a complaint its readers; of a report intake and its investigator',
    grants: [
      ...caseReaders.filter(({ procedure }) => procedure === 'mediation'),
      { roles: ['intake'], procedure: 'report', reach: 'office' },
      { roles: ['intake', 'investigator'], procedure: 'report', reach: 'assigned' },
    ],
  },
  filerRevealers: {
    zh: '可以查看投诉举报人姓名、电话、地址的人',
    en: 'Who may ask for the filer’s name, phone and address',
    grants: [
      { roles: ['intake', 'head'], procedure: 'mediation', reach: 'office' },
      { roles: ['intake', 'head', 'mediator'], procedure: 'mediation', reach: 'assigned' },
      { roles: ['intake'], procedure: 'report', reach: 'office' },
      { roles: ['intake', 'investigator'], procedure: 'report', reach: 'assigned' },
    ],
  },
  toldReaders: {
    zh: '可以看投诉举报内容的人：不含只督办、审计举报和处罚案件的人',
    en: 'Who may read what was told: not those who only oversee or audit reports and penalty cases',
    grants: caseReaders.map((grant) =>
      grant.procedure === 'mediation'
        ? grant
        : { ...grant, roles: (grant.roles ?? []).filter((role) => !['supervisor', 'auditor'].includes(role)) },
    ),
  },
  registerKeepers: {
    zh: '经手商家登记的人',
    en: 'Who keeps the register of sellers',
    grants: [{ roles: ['intake', 'mediator', 'investigator', 'head'], reach: 'everywhere' }],
  },
  pictureKeepers: {
    zh: '可以保存商品图片的人',
    en: 'Who may keep pictures of listings',
    grants: [{ roles: ['intake', 'investigator', 'head'], reach: 'everywhere' }],
  },
  operatorNamers: {
    zh: '可以认定同一经营者和上下线关系的人',
    en: 'Who says which sellers are one operator, and who sells for whom',
    grants: [{ roles: ['intake', 'investigator', 'head'], reach: 'everywhere' }],
  },
  ownSearches: {
    zh: '保存该检索的人',
    en: 'Who saved the search',
    grants: [{ roles: CASE_STAFF, reach: 'assigned' }],
  },
  fieldCollectors: {
    zh: '可以现场登记商家的人',
    en: 'Who takes merchants down on the spot',
    grants: [{ roles: ['intake', 'mediator', 'investigator'], reach: 'everywhere' }],
  },
  fieldReaders: {
    zh: '登记人本人；核定疑似重复和督查登记工作的人，限本单位及下级单位',
    en: 'Who took it down; who decides on likely duplicates or oversees, for their office and those under it',
    grants: [
      { roles: ['intake', 'investigator', 'head', 'supervisor', 'auditor'], reach: 'office' },
      { roles: ['intake', 'mediator', 'investigator'], reach: 'assigned' },
    ],
  },
  fieldDeciders: {
    zh: '可以核定疑似重复的人（登记人本人除外）',
    en: 'Who decides on likely duplicates, never of their own records',
    grants: [{ roles: ['intake', 'investigator', 'head'], reach: 'office' }],
  },
  fieldOverseers: {
    zh: '可以看抽查的人',
    en: 'Who reads samples of work in the field',
    grants: [{ roles: ['head', 'supervisor', 'auditor'], reach: 'office' }],
  },
  fieldSamplers: {
    zh: '负责人和督办人员',
    en: 'Heads and supervisors',
    grants: [{ roles: ['head', 'supervisor'], reach: 'everywhere' }],
  },
  sellerWatchers: {
    zh: '可以关注商家的人',
    en: 'Who may put sellers on the watch list',
    grants: [{ roles: ['intake', 'mediator', 'investigator', 'head', 'supervisor'], reach: 'everywhere' }],
  },
  bothSidesKnowers: {
    zh: '同时经手投诉和举报的受理人员',
    en: 'Intake, who may know of one and the same filer on both sides',
    grants: ['mediation', 'report'].map((procedure): Grant => ({ roles: ['intake'], procedure, reach: 'office' })),
  },
  refusers: {
    zh: '可以决定不予受理的人',
    en: 'Who may refuse the complaint',
    grants: [
      { roles: ['intake', 'head'], procedure: 'mediation', reach: 'office' },
      { roles: ['intake', 'head', 'mediator'], procedure: 'mediation', reach: 'assigned' },
    ],
  },
  overseers: {
    zh: '负责人和督办人员，限本单位及下级单位',
    en: 'Heads and supervisors, for their office and those under it',
    grants: [{ roles: ['head', 'supervisor'], reach: 'office' }],
  },
  registerReaders: {
    zh: '办案单位人员；被投诉人只看自己',
    en: 'Staff who handle or watch cases; a respondent for their own',
    grants: [
      { roles: CASE_STAFF, reach: 'everywhere' },
      { roles: ['respondent'], reach: 'own' },
    ],
  },
  ...BRAND_AUDIENCES,
  ...FINDING_AUDIENCES,
  reportReaders: {
    zh: '可以看平台报送的人；平台密钥只看自己报送的',
    en: 'Who may read platform reports; a key its own platform’s',
    grants: [
      { roles: ['intake', 'investigator', 'head', 'supervisor', 'auditor'], reach: 'office' },
      { scope: 'reports:read', reach: 'own' },
    ],
  },
  reportOwners: {
    zh: '平台自己（只读密钥）',
    en: 'The platform itself, with a key to read',
    grants: [{ scope: 'reports:read', reach: 'own' }],
  },
  reportPosters: {
    zh: '平台自己（报送密钥）',
    en: 'The platform itself, with a key to post',
    grants: [{ scope: 'reports:write', reach: 'own' }],
  },
  reportTriagers: {
    zh: '受理人员和负责人',
    en: 'Intake and heads',
    grants: [{ roles: ['intake', 'head'], reach: 'office' }],
  },
  intakeOfficers: {
    zh: '受理人员',
    en: 'Intake officers',
    grants: [{ roles: ['intake'], reach: 'everywhere' }],
  },
  ...ACCOUNT_AUDIENCES,
} as const satisfies Record<string, Audience>

export type AudienceName = keyof typeof AUDIENCES

const inReach = (caller: Caller, reach: Reach, thing: Thing): boolean => {
  const offices = caller.home ? ANSWERS_FOR[caller.home] : []
  const answersFor = (home: Home | null | undefined) => home != null && offices.includes(home)
  switch (reach) {
    case 'everywhere':
      return true
    case 'office':
      return answersFor(thing.home)
    case 'assigned':
      return thing.assignee === caller.name
    case 'offered':
      return answersFor(thing.offeredTo)
    case 'between': {
      const isUnder = (home: Home | null | undefined) => answersFor(home) && home !== caller.home
      return isUnder(thing.home) && isUnder(thing.offeredTo)
    }
    case 'own':
      return caller.owns !== undefined && thing.owner === caller.owns
  }
}

const isGranted = (caller: Caller, grant: Grant, thing: Thing): boolean =>
  (grant.scope
    ? (caller.scopes?.includes(grant.scope) ?? false)
    : (grant.roles?.some((role) => caller.roles.includes(role)) ?? false)) &&
  (grant.procedure === undefined || grant.procedure === thing.procedure) &&
  inReach(caller, grant.reach, thing)

/** Whether grants let a caller see or do something with a thing. */
export const mayBy = (caller: Caller, grants: Audience['grants'], thing: Thing = {}): boolean => {
  if (grants === 'everybody') return caller.kind !== 'refusedKey'
  if (grants === 'persons') return caller.kind === 'person'
  return grants.some((grant) => isGranted(caller, grant, thing))
}

export const isAmong = (caller: Caller, audience: AudienceName, thing: Thing = {}): boolean =>
  mayBy(caller, AUDIENCES[audience].grants, thing)

/** Whether somebody of the kind of this caller can be meant at all, whatever the thing is. */
export const canBeAmong = (caller: Caller, audience: AudienceName): boolean => {
  const { grants }: Audience = AUDIENCES[audience]
  return typeof grants === 'string'
    ? mayBy(caller, grants)
    : grants.some(({ roles, scope }) =>
        scope ? caller.scopes?.includes(scope) : roles?.some((role) => caller.roles.includes(role)),
      )
}

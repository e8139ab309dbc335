import type { AuthorityLevel } from '../identity/identity-tables.ts'
import type { Role } from '../identity/roles.ts'

/** The same for all of them, printed at start: a demo town guards nothing. */
export const DEMO_PASSWORD = 'qingxi-demo-2026'

/**
 * The offices: the county's bureau takes in what is filed, its stations handle it, next door nobody sees it; the city's
 * is the superior of both counties and designates one where they do not agree.
 */
export const OFFICES = {
  city: {
    name: '澄江市市场监督管理局',
    nameEn: 'Chengjiang City Administration for Market Regulation',
    level: 'city',
    phone: '65550000',
  },
  bureau: {
    name: '清溪县市场监督管理局',
    nameEn: 'Qingxi County Administration for Market Regulation',
    level: 'county',
    under: 'city',
    phone: '65550100',
  },
  chengguan: {
    name: '清溪县城关市场监督管理所',
    nameEn: 'Chengguan Station, Qingxi',
    level: 'station',
    under: 'bureau',
    phone: '65550120',
  },
  hekou: {
    name: '清溪县河口市场监督管理所',
    nameEn: 'Hekou Station, Qingxi',
    level: 'station',
    under: 'bureau',
    phone: '65550130',
  },
  shiqiao: {
    name: '清溪县石桥市场监督管理所',
    nameEn: 'Shiqiao Station, Qingxi',
    level: 'station',
    under: 'bureau',
    phone: '65550140',
  },
  yunling: {
    name: '清溪县云岭市场监督管理所',
    nameEn: 'Yunling Station, Qingxi',
    level: 'station',
    under: 'bureau',
    phone: '65550150',
  },
  nextDoor: {
    name: '白石县市场监督管理局',
    nameEn: 'Baishi County Administration for Market Regulation',
    level: 'county',
    under: 'city',
    phone: '65550200',
  },
} as const satisfies Record<
  string,
  { name: string; nameEn: string; level: AuthorityLevel; under?: 'city' | 'bureau'; phone: string }
>

export type OfficeKey = keyof typeof OFFICES

/** Codes under 99, which GB/T 2260 gives to no province. */
export const DIVISIONS: Record<OfficeKey, string> = {
  city: '990100',
  bureau: '990121',
  chengguan: '990121',
  hekou: '990121',
  shiqiao: '990121',
  yunling: '990121',
  nextDoor: '990122',
}

type Account = {
  name: string
  roles: readonly Role[]
  office?: OfficeKey
  /** Stands for a seller of the town. */
  seller?: string
  /** Stands for the partner platform. */
  isPartner?: true
  /** Acts for the brand that keeps an entry of its own. */
  isBrand?: true
  hasSecondFactor?: true
  /** Where papers say they are reached. */
  officePhone?: string
  /** Told at start; the others are colleagues to give work to. */
  isShown?: true
}

const bureau = { office: 'bureau', isShown: true } as const

/** Who can sign in, each as <key>@qingxi.test. */
export const ACCOUNTS = {
  intake: { name: '陈沐', roles: ['intake'], officePhone: '65550101', ...bureau },
  mediator: { name: '林可风', roles: ['mediator'], officePhone: '65550102', ...bureau },
  investigator: { name: '周砚', roles: ['investigator'], officePhone: '65550103', ...bureau },
  legal: { name: '吴知白', roles: ['legalReviewer'], officePhone: '65550104', ...bureau },
  head: { name: '郑望山', roles: ['head'], officePhone: '65550105', ...bureau },
  supervisor: { name: '孙以宁', roles: ['supervisor'], ...bureau },
  auditor: { name: '钱若衡', roles: ['auditor'], ...bureau },
  admin: { name: '李识途', roles: ['administrator'], ...bureau },
  deputy: { name: '何修远', roles: ['head', 'supervisor'], officePhone: '65550106', hasSecondFactor: true, ...bureau },
  chengguan: { name: '白露', roles: ['mediator', 'investigator'], officePhone: '65550121', office: 'chengguan' },
  hekou: { name: '石磊', roles: ['mediator', 'investigator'], officePhone: '65550122', office: 'hekou' },
  shiqiao: { name: '江流', roles: ['mediator'], officePhone: '65550123', office: 'shiqiao' },
  yunling: { name: '叶青岚', roles: ['mediator', 'investigator'], officePhone: '65550124', office: 'yunling' },
  neighbour: {
    name: '韩白石',
    roles: ['intake', 'mediator', 'head'],
    officePhone: '65550201',
    office: 'nextDoor',
    isShown: true,
  },
  superior: { name: '沈澄', roles: ['head', 'supervisor'], officePhone: '65550001', office: 'city', isShown: true },
  respondent: { name: '汤小圆', roles: ['respondent'], seller: 'tangxiaoyuan', isShown: true },
  brand: { name: '方晚晴', roles: ['brand'], isBrand: true, isShown: true },
  partner: { name: '贺一鸣', roles: ['partner'], isPartner: true, isShown: true },
} as const satisfies Record<string, Account>

export type AccountKey = keyof typeof ACCOUNTS

export const accountKeys = Object.keys(ACCOUNTS) as AccountKey[]

export const accountOf = (key: AccountKey): Account => ACCOUNTS[key]

export const emailOf = (key: AccountKey): string => `${key}@qingxi.test`

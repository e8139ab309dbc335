import type { ColumnType, Generated } from 'kysely'

/** How what an officer enters came: told at the window, by letter, by phone (Order 121, article 8). */
export const PAPER_CHANNELS = ['DESK', 'LETTER', 'PHONE'] as const
export const CHANNELS = ['WEB', ...PAPER_CHANNELS, 'PARTNER'] as const
export type Channel = (typeof CHANNELS)[number]

export const SUBMISSION_KINDS = ['DISPUTE', 'LEAD'] as const
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number]

type Json<T> = ColumnType<T, string, string>

/** What the filer said about the seller, kept exactly as told. */
export type SellerTold = {
  wechatId?: string
  shopName?: string
  payee?: string
  phone?: string
  link?: string
  waybill?: string
  description?: string
}

export type SubmissionTable = {
  id: Generated<string>
  number: string
  secretHash: string
  clientRequestId: string
  bodyHash: string
  channel: Channel
  hasDispute: boolean
  hasLead: boolean
  category: string
  details: Json<Record<string, string | number | boolean>>
  narrative: string
  wants: string[]
  otherWant: string | null
  happenedOn: string | null
  amountFen: number | null
  sellerTold: Json<SellerTold>
  sellerId: string
  filerSealed: string | null
  filerMaskedName: string | null
  filerPhoneKey: string | null
  filerNameKey: string | null
  filerAddressKey: string | null
  consentPublish: boolean
  consentDelegate: boolean
  locale: 'zh-CN' | 'en'
  receivedAt: Date
  withdrawnAt: Date | null
}

export type SubmissionMessageTable = {
  id: Generated<string>
  submissionId: string
  clientRequestId: string | null
  direction: 'FROM_FILER' | 'TO_FILER'
  body: string
  /** The same in English, where the law room worded it in both languages; `body` then is the Chinese. */
  bodyEn: string | null
  authorId: string | null
  caseId: string | null
  sentAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    submission: SubmissionTable
    submissionMessage: SubmissionMessageTable
  }
}

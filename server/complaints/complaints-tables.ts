import type { ColumnType, Generated } from 'kysely'

export const CHANNELS = ['WEB', 'DESK', 'PARTNER'] as const
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

import type { VariablesOf } from '../../app/graphql.ts'
import type { FileSubmission } from './file-submission.ts'

export const SELLER_WORDS = ['wechatId', 'shopName', 'payee', 'phone', 'link', 'waybill', 'description'] as const
export type SellerWord = (typeof SELLER_WORDS)[number]

export type FilingInput = VariablesOf<typeof FileSubmission>['input']

/** Everything a person has typed so far. Kept on this device only, until it is sent. */
export type Draft = {
  /** The same for every try to send this draft, so that trying twice files once. */
  clientRequestId: string
  savedAt: string
  /** The furthest step opened, counted from 0. */
  reached: number
  category: string
  /** By category, so that changing one's mind loses nothing. */
  details: Record<string, Record<string, string>>
  narrative: string
  seller: Partial<Record<SellerWord, string>>
  chosenSeller: { id: string; name: string; number: string } | null
  /** The published joint complaint the person asks to be part of, and how it was named to them. */
  joint: { id: string; title: string } | null
  wants: string[]
  otherWant: string
  /** Whether the authority is asked to check for a violation; null follows the category. */
  lead: boolean | null
  happenedOn: string
  /** Yuan, as typed. */
  amount: string
  /** For a report alone: whether the person leaves name and phone. */
  named: boolean
  filer: { name: string; phone: string; address: string }
  consentPublish: boolean
  consentDelegate: boolean
  /** What was sent without an answer coming back, oldest first: any of it may have arrived. */
  unanswered: FilingInput[]
}

export const emptyDraft = (clientRequestId: string): Draft => ({
  clientRequestId,
  savedAt: '',
  reached: 0,
  category: '',
  details: {},
  narrative: '',
  seller: {},
  chosenSeller: null,
  joint: null,
  wants: [],
  otherWant: '',
  lead: null,
  happenedOn: '',
  amount: '',
  named: false,
  filer: { name: '', phone: '', address: '' },
  consentPublish: false,
  consentDelegate: false,
  unanswered: [],
})

export const isStarted = (draft: Draft): boolean => draft.savedAt !== ''

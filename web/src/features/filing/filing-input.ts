import type { Upload } from '../../ui/uploads/upload-queue.ts'
import { uploadIds } from '../../ui/uploads/upload-queue.ts'
import type { Category } from './categories.ts'
import { type Draft, type FilingInput, SELLER_WORDS } from './draft.ts'
import { kindsOf } from './kinds.ts'
import { fenOf } from './money.ts'

const orNull = (text: string | undefined) => text?.trim() || null

const detailValue = (kind: string, typed: string) => (kind === 'MONEY' ? String(fenOf(typed) ?? typed) : typed.trim())

/** The draft as the API takes it. */
export const filingInput = (draft: Draft, category: Category, uploads: readonly Upload[]): FilingInput => {
  const kinds = kindsOf(draft, category)
  const isDispute = kinds.includes('DISPUTE')
  const answers = draft.details[category.name] ?? {}
  const gives = isDispute || draft.named
  return {
    clientRequestId: draft.clientRequestId,
    category: category.name,
    details: category.fields.flatMap(({ name, kind }) =>
      answers[name]?.trim() ? [{ name, value: detailValue(kind, answers[name]) }] : [],
    ),
    narrative: draft.narrative.trim(),
    kinds,
    wants: draft.wants,
    otherWant: orNull(draft.otherWant),
    happenedOn: draft.happenedOn || null,
    amountFen: fenOf(draft.amount) ?? null,
    seller: Object.fromEntries(SELLER_WORDS.map((word) => [word, orNull(draft.seller[word])])),
    sellerId: draft.chosenSeller?.id ?? null,
    ...(isDispute && draft.joint ? { jointNoticeId: draft.joint.id } : {}),
    evidence: uploadIds(uploads),
    filer: gives
      ? { name: draft.filer.name.trim(), phone: draft.filer.phone.trim(), address: draft.filer.address.trim() }
      : null,
    consentPublish: isDispute && draft.consentPublish,
    consentDelegate: isDispute && draft.consentDelegate,
  }
}

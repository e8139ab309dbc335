import { z } from 'zod'
import { findCategory } from '../complaints/categories/index.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, InvalidInput, NotFound } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { reserve } from '../core/reserve.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, text, validate } from '../core/validate.ts'
import { say, type Words } from '../core/words.ts'
import { decideFinding } from '../detection/decide-finding.ts'
import { findingIdsUpTo } from '../detection/finding-ids.ts'
import { type FindingRow, lockFindings, setCaseOfFindings } from '../detection/finding-store.ts'
import { getReceivingAuthority } from '../identity/authority-store.ts'
import { findListingsByIds } from '../sellers/listing-store.ts'
import { keepFindings } from './case-finding-store.ts'
import type { CaseRow } from './define-case-action.ts'
import { insertNote } from './note-store.ts'
import { openCases } from './open-cases.ts'

const openInput = z.object({
  findingIds: findingIdsUpTo(50),
  category: z.string().refine((name) => (findCategory(name)?.kind ?? 'DISPUTE') !== 'DISPUTE', {
    error: inBoth({ zh: '请选择可以举报的类别', en: 'Choose a category that can be reported.' }),
  }),
  note: text(1_000, 2),
})

export type OpenOnFindingsInput = z.input<typeof openInput>

const problems = {
  seller: { zh: '这些发现须属于同一个已登记的商家', en: 'They have to be of one seller on the register.' },
  dismissed: { zh: '已排除的发现不能作为证据', en: 'A dismissed finding is no evidence.' },
  inCase: { zh: '其中有发现已经是案件的证据', en: 'One of them is evidence of a case already.' },
} satisfies Record<string, Words>

/**
 * 依职权发现线索: opens a report case on findings of one seller; nobody filed it, so no reporter stands behind it. It is
 * verified from today within 15 working days (penalty procedure rules, article 18). The findings and the listings are
 * kept as they stand, each with its hash; those still open count as confirmed by the officer. NotFound, Forbidden;
 * InvalidInput names the field.
 */
export const openCaseOnFindings = async (ctx: Ctx, raw: OpenOnFindingsInput): Promise<CaseRow> => {
  const { findingIds, category, note } = validate(ctx.locale, openInput, raw)
  return inTransaction(ctx, async (tx) => {
    const found = await lockFindings(tx, findingIds)
    if (found.length < findingIds.length) throw new NotFound('finding')
    if (!found.every((one) => tx.can('openCase', 'Finding', one))) throw new Forbidden('openCaseOnFindings')
    const { sellerId, pairs } = await checkFindings(tx, found)
    const [reserved] = await reserve(tx, ['C'])
    const [opened] = await openCases(tx, [
      {
        reserved: reserved!,
        procedure: 'report',
        submissionId: null,
        authorityId: found[0]!.authorityId ?? (await getReceivingAuthority(tx)).id,
        sellerId,
        category,
        summary: note.trim(),
        amountFen: null,
        receivedOn: tx.clock.today(),
      },
    ])
    const caseId = opened!.id
    await insertNote(tx, { caseId, body: note.trim() })
    const kept = await keepFindings(tx, caseId, pairs)
    for (const { id, state } of found)
      if (state === 'open') await decideFinding(tx, id, { action: 'confirmFinding', reason: '' })
    await setCaseOfFindings(tx, findingIds, caseId)
    await appendEvent(tx, {
      subjectType: 'Case',
      subjectId: caseId,
      type: 'openCaseOnFindings',
      data: { findings: kept },
    })
    return opened!
  })
}

const checkFindings = async (ctx: Ctx, found: readonly FindingRow[]) => {
  const refuse = (why: keyof typeof problems): never => {
    throw new InvalidInput([{ path: 'findingIds', message: say(problems[why], ctx.locale) }])
  }
  if (found.some(({ state }) => state === 'dismissed')) refuse('dismissed')
  if (found.some(({ caseId }) => caseId !== null)) refuse('inCase')
  const listings = await findListingsByIds(
    ctx,
    found.map(({ listingId }) => listingId),
  )
  const byId = new Map(listings.map((listing) => [listing.id, listing]))
  const pairs = found.map((one) => ({ found: one, listing: byId.get(one.listingId)! }))
  const sellers = new Set(pairs.map(({ listing }) => listing?.sellerId ?? null))
  const [sellerId] = sellers
  if (sellers.size !== 1 || !sellerId) return refuse('seller')
  return { sellerId, pairs }
}

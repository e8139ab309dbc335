import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { Forbidden } from '../core/errors.ts'
import { text, validate } from '../core/validate.ts'
import { ACCOUNT_PLATFORMS } from '../sellers/account-platforms.ts'
import { searchSellers } from '../sellers/search-sellers.ts'
import type { VisitedSeller } from '../sellers/visited-seller.ts'
import { NAME_LIKENESS } from './field-words.ts'
import { type Candidate, findMatches } from './find-matches.ts'

const schema = z.strictObject({
  name: text(100),
  divisionCode: z
    .string()
    .regex(/^(\d{6})?$/)
    .nullish(),
  creditCode: text(30).nullish(),
  identityNumber: text(30).nullish(),
  phones: z.array(text(30)).max(5),
  accounts: z
    .array(z.strictObject({ platform: z.enum(ACCOUNT_PLATFORMS), handle: text(100), url: text(500).nullish() }))
    .max(10),
})

const MOST_LIKE = 5

/**
 * While a record is written down: the sellers it will be compared with when it is sent, by the same rule, and besides
 * them up to five of a similar name. Forbidden.
 */
export const entryMatches = async (ctx: Ctx, raw: unknown): Promise<Candidate[]> => {
  const { authorityId } = ctx.actor
  if (!authorityId || !ctx.can('collect', 'FieldRecord', { authorityId })) throw new Forbidden('fieldMatches')
  const told = validate(ctx.locale, schema, raw)
  const identifiers = [
    ...(told.creditCode ? [{ kind: 'CREDIT_CODE' as const, value: told.creditCode }] : []),
    ...(told.identityNumber ? [{ kind: 'IDENTITY_NUMBER' as const, value: told.identityNumber }] : []),
    ...told.phones.map((value) => ({ kind: 'PHONE' as const, value })),
  ]
  const visited: Pick<VisitedSeller, 'name' | 'divisionCode' | 'accounts' | 'identifiers'> = {
    name: told.name,
    divisionCode: told.divisionCode || null,
    accounts: told.accounts.filter(({ handle }) => handle.trim()),
    identifiers,
  }
  const { candidates } = await findMatches(ctx, visited)
  const named = told.name.trim() ? await searchSellers(ctx, { query: told.name, first: MOST_LIKE }) : undefined
  const known = new Set(candidates.map(({ sellerId }) => sellerId))
  const alike = (named?.rows ?? []).filter(({ row, why }) => why !== 'IDENTIFIER' && !known.has(row.id))
  return [...candidates, ...alike.map(({ row }) => ({ sellerId: row.id, reasons: [NAME_LIKENESS] }))]
}

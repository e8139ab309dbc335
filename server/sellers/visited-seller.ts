import { sql } from 'kysely'
import './register-tables.ts'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Duplicate } from '../core/errors.ts'
import { appendEvent, appendFirstEvents } from '../core/event-log.ts'
import { plainCreditCode } from './credit-code.ts'
import type { ExemptionKind } from './exemption-kinds.ts'
import { isDecisive } from './identifier-key.ts'
import { type IdentifierKind, identifierKindWords, isUniqueByLaw } from './identifier-kinds.ts'
import { insertSellers } from './insert-sellers.ts'
import { handleKey, keyedIdentifiers, type NewSeller } from './new-seller.ts'
import { licenceExpiryOn } from './register/licence-expiry-on.ts'
import { sealIdentifier, storedKey } from './sealed-identifier.ts'
import { searchKey } from './text/search-key.ts'

/** A seller whom an officer has visited, with what was seen there. */
export type VisitedSeller = Omit<NewSeller, 'source' | 'sourceKey' | 'status'> & {
  goodsNeedLicence: boolean
  /** The day of the visit, Asia/Shanghai. */
  visitedOn: string
  exemption: ExemptionKind | null
  /** The last day on the business licence seen; null for one without end, or where it does not say. */
  licenceExpiresOn: string | null
}

export type Holder = { sellerId: string; kind: IdentifierKind }

const decisiveOf = (visited: Pick<NewSeller, 'accounts' | 'identifiers'>) =>
  keyedIdentifiers(visited).filter(({ kind, key }) => isDecisive(kind, key))

/** The sellers that have exactly one of its identifiers that mean one seller: code, number, WeChat ID, link, phone. */
export const findHolders = async (
  ctx: Ctx,
  visited: Pick<NewSeller, 'accounts' | 'identifiers'>,
): Promise<Holder[]> => {
  const asked = decisiveOf(visited).map(({ kind, key }) => ({ kind, key: storedKey(ctx, kind, key) }))
  const { rows } = await sql<Holder>`
    select distinct seller_id, asked.kind from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (kind text, key text)
    cross join lateral (
      select seller_id from seller_identifier where kind = asked.kind and value_key = asked.key offset 0) as known
    order by seller_id, kind`.execute(ctx.db)
  return rows
}

/** The sellers of the register that are called so in the division, or in one that is not known; at most `limit`. */
export const findNamesakes = async (
  ctx: Ctx,
  { name, divisionCode, limit }: { name: string; divisionCode: string | null; limit: number },
): Promise<string[]> => {
  const key = searchKey(name)
  if (!key) return []
  const { rows } = await sql<{ id: string }>`
    select id from seller where name_key = ${key} and status = 'active'
      and (division_code is null or ${divisionCode}::text is null or division_code = ${divisionCode})
    order by id limit ${limit}`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

/**
 * Holds back everybody else who is about to register a seller with one of these identifiers, until the transaction
 * ends; the same locks as of tellings, see resolve-told-sellers.ts. In one order, so that two visits cannot block each
 * other for ever.
 */
export const lockIdentifiers = async (
  ctx: Ctx,
  visited: Pick<NewSeller, 'accounts' | 'identifiers'>,
): Promise<void> => {
  const keys = decisiveOf(visited).map(({ kind, key }) => `${kind} ${storedKey(ctx, kind, key)}`)
  if (keys.length === 0) return
  await sql`
    with wanted as materialized (
      select distinct hashtextextended(asked, 1) as key from unnest(${keys}::text[]) as asked order by key)
    select pg_advisory_xact_lock_shared(hashtextextended('sellers.told', 0)), pg_advisory_xact_lock(key)
    from wanted`.execute(ctx.db)
}

/**
 * Puts a visited seller on the register, with the licence and the declaration seen. The caller holds its identifiers
 * by lockIdentifiers. Duplicate when one that the law makes unique is held already.
 */
export const registerVisited = async (ctx: Ctx, visited: VisitedSeller, sourceKey: string): Promise<string> => {
  const holder = (await findHolders(ctx, visited)).find(({ kind }) => isUniqueByLaw(kind))
  if (holder) throw alreadyHeld(ctx, holder)
  const { ids, events } = await insertSellers(ctx, [
    { ...visited, realNameCheckedOn: visited.visitedOn, status: 'active', source: 'field', sourceKey },
  ])
  const [sellerId] = ids
  if (!sellerId) throw new Duplicate('This record is on the register already.')
  await ctx.db
    .updateTable('seller')
    .set({ goodsNeedLicence: visited.goodsNeedLicence })
    .where('id', '=', sellerId)
    .execute()
  await keepSeen(ctx, sellerId, visited)
  await appendFirstEvents(ctx, events)
  return sellerId
}

const alreadyHeld = (ctx: Ctx, { kind, sellerId }: Holder): Duplicate => {
  const { zh, en } = identifierKindWords[kind]
  return new Duplicate(
    ctx.locale === 'en'
      ? `${en}: held by a seller on the register already, and the law gives it to one party alone. Join the record to that seller.`
      : `这个${zh}已登记在其他商家名下。依法一主体一码，请并入该商家`,
    sellerId,
  )
}

/**
 * Adds what was seen on a visit to a seller on the register: accounts, identifiers, licence and declaration that it has
 * not yet; nothing it has is changed. What the law makes unique and another seller holds is left out.
 */
export const joinVisit = async (
  ctx: Ctx,
  { sellerId, visited, fieldRecordId }: { sellerId: string; visited: VisitedSeller; fieldRecordId: string },
): Promise<void> => {
  await ctx.db.selectFrom('seller').select('id').where('id', '=', sellerId).forUpdate().executeTakeFirstOrThrow()
  const held = await findHolders(ctx, visited)
  const isElsewhere = (kind: IdentifierKind) =>
    isUniqueByLaw(kind) && held.some((holder) => holder.kind === kind && holder.sellerId !== sellerId)
  const accounts = (visited.accounts ?? []).map(({ url = null, ...account }) => ({
    ...account,
    url,
    sellerId,
    handleKey: handleKey(account),
  }))
  if (accounts.length > 0)
    await ctx.db
      .insertInto('sellerAccount')
      .values(accounts)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  const identifiers = keyedIdentifiers(visited)
    .filter(({ kind }) => !isElsewhere(kind))
    .map(({ kind, value, key }) => ({ ...sealIdentifier(ctx, kind, value, key), sellerId }))
  const added =
    identifiers.length === 0
      ? []
      : await ctx.db
          .insertInto('sellerIdentifier')
          .values(identifiers)
          .onConflict((conflict) => conflict.doNothing())
          .returning('kind')
          .execute()
  await keepSeen(ctx, sellerId, visited)
  await ctx.db
    .updateTable('seller')
    .set({ version: sql`version + 1`, status: 'active', updatedAt: ctx.clock.now() })
    .where('id', '=', sellerId)
    .execute()
  await appendEvent(ctx, {
    subjectType: 'Seller',
    subjectId: sellerId,
    type: 'joinFieldRecord',
    data: { fieldRecordId, added: added.map(({ kind }) => kind) },
  })
}

const keepSeen = async (ctx: Ctx, sellerId: string, visited: VisitedSeller): Promise<void> => {
  const code = visited.identifiers?.find(({ kind }) => kind === 'CREDIT_CODE')?.value
  if (code)
    await ctx.db
      .insertInto('sellerLicence')
      .values({
        sellerId,
        kind: 'BUSINESS',
        number: code,
        numberKey: plainCreditCode(code),
        expiresOn: visited.licenceExpiresOn,
        expiry: licenceExpiryOn(ctx.clock.today(), visited.licenceExpiresOn),
        ...{ scope: null, issuedBy: null, issuedOn: null },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  if (visited.exemption)
    await ctx.db
      .insertInto('sellerExemption')
      .values({ sellerId, kind: visited.exemption, declaredOn: visited.visitedOn, shownAt: null, endedOn: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

import { type Selectable, sql } from 'kysely'
import '../sellers-tables.ts'
import '../register-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { NotFound } from '../../core/errors.ts'
import { membersOf } from '../merging/members-of.ts'
import type {
  SellerExemptionTable,
  SellerLicenceTable,
  SellerTurnoverTable,
  SellerWatchTable,
} from '../register-tables.ts'
import { REGISTERED_KINDS } from '../seller-kinds.ts'
import { SELLER_COLUMNS, type Seller, type SellerAccount } from '../seller-store.ts'
import type { SellerIdentifierTable } from '../sellers-tables.ts'

export type Licence = Omit<Selectable<SellerLicenceTable>, 'numberKey'>
export type Exemption = Selectable<SellerExemptionTable>
export type Turnover = Selectable<SellerTurnoverTable> & { sellerId: string }
export type Watch = Selectable<SellerWatchTable>

/** All that the register holds of one party. */
export type Register = {
  seller: Seller
  accounts: SellerAccount[]
  identifiers: Selectable<SellerIdentifierTable>[]
  licences: Licence[]
  exemptions: Exemption[]
  turnovers: Turnover[]
  /** Of all that is held for one operator with it, as the law counts one party. */
  operator: { turnovers: Turnover[]; isRegistered: boolean }
  /** The watches that run and that the actor may read: those of the own office and of those under it. */
  watches: Watch[]
}

const LICENCE_COLUMNS = [
  'id',
  'sellerId',
  'kind',
  'number',
  'scope',
  'issuedBy',
  'issuedOn',
  'expiresOn',
  'state',
  'expiry',
] as const

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

/** The seller with all that is held of it, locked until the end. NotFound when it is not there or may not be read. */
export const lockRegister = async (ctx: Ctx, sellerId: string): Promise<Register> => {
  const seller = await ctx.db
    .selectFrom('seller')
    .select(SELLER_COLUMNS)
    .where('id', '=', sellerId)
    .where(ctx.readable('Seller'))
    .forUpdate()
    .executeTakeFirst()
  if (!seller) throw new NotFound('seller')
  return (await readRegisters(ctx, [seller]))[0]!
}

/** What the accounts of some sellers took. */
const turnoversOf = (ctx: Ctx, sellerIds: readonly string[]) =>
  ctx.db
    .selectFrom('sellerTurnover')
    .innerJoin('sellerAccount', 'sellerAccount.id', 'sellerTurnover.accountId')
    .selectAll('sellerTurnover')
    .select('sellerAccount.sellerId')
    .where('sellerAccount.sellerId', '=', anyOf(sellerIds))
    .orderBy('year', 'desc')
    .orderBy('accountId')
    .execute()

const registeredAmong = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Set<string>> => {
  const rows = await ctx.db
    .selectFrom('seller')
    .select('id')
    .where('id', '=', anyOf(sellerIds))
    .where('kind', 'in', REGISTERED_KINDS)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** What is held of some sellers, which the caller has read, in their order: a query for each table. */
export const readRegisters = async (ctx: Ctx, sellers: readonly Seller[]): Promise<Register[]> => {
  const sellerIds = sellers.map(({ id }) => id)
  const ids = anyOf(sellerIds)
  const members = await membersOf(ctx, sellerIds)
  const everybody = [...new Set([...members.values()].flat())]
  const [accounts, identifiers, licences, exemptions, turnovers, registered, watches] = await Promise.all([
    ctx.db.selectFrom('sellerAccount').selectAll().where('sellerId', '=', ids).orderBy('id').execute(),
    ctx.db.selectFrom('sellerIdentifier').selectAll().where('sellerId', '=', ids).orderBy('id').execute(),
    ctx.db.selectFrom('sellerLicence').select(LICENCE_COLUMNS).where('sellerId', '=', ids).orderBy('id').execute(),
    ctx.db
      .selectFrom('sellerExemption')
      .selectAll()
      .where('sellerId', '=', ids)
      .orderBy('declaredOn', 'desc')
      .orderBy('id')
      .execute(),
    turnoversOf(ctx, everybody),
    registeredAmong(ctx, everybody),
    ctx.db
      .selectFrom('sellerWatch')
      .selectAll()
      .where('sellerId', '=', ids)
      .where('endedAt', 'is', null)
      .where('endsOn', '>=', ctx.clock.today())
      .where(ctx.readable('SellerWatch'))
      .orderBy('putAt')
      .orderBy('id')
      .execute(),
  ])
  return sellers.map((seller) => {
    const own = <T extends { sellerId: string }>(rows: readonly T[]) =>
      rows.filter(({ sellerId }) => sellerId === seller.id)
    const one = members.get(seller.id)!
    return {
      seller,
      accounts: own(accounts),
      identifiers: own(identifiers),
      licences: own(licences),
      exemptions: own(exemptions),
      turnovers: own(turnovers),
      operator: {
        turnovers: turnovers.filter(({ sellerId }) => one.includes(sellerId)),
        isRegistered: one.some((id) => registered.has(id)),
      },
      watches: own(watches),
    }
  })
}

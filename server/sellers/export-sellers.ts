import type { Ctx } from '../core/context.ts'
import { listAccountsOf, listIdentifiersOf, listSellers } from './seller-store.ts'

const BATCH = 100

/** What stands of a seller in an export; columns of the import that mean the same have the same names. */
export type ExportedSeller = {
  number: string
  name: string
  kind: string
  status: string
  realNameLevel: string
  realNameCheckedOn: string
  divisionCode: string
  accounts: string
  identifiers: string
}

/** Every seller the actor may read, newest first, batch by batch; personal identifiers masked. */
export async function* exportSellers(ctx: Ctx): AsyncGenerator<ExportedSeller[]> {
  for (let after: string | undefined; ; ) {
    const page = await listSellers(ctx, { first: BATCH, after })
    const ids = page.rows.map(({ row }) => row.id)
    const [accounts, identifiers] = await Promise.all([listAccountsOf(ctx, ids), listIdentifiersOf(ctx, ids)])
    const accountsOf = Map.groupBy(accounts, ({ sellerId }) => sellerId)
    const identifiersOf = Map.groupBy(identifiers, ({ sellerId }) => sellerId)
    yield page.rows.map(({ row }) => ({
      number: row.number,
      name: row.name,
      kind: row.kind,
      status: row.status,
      realNameLevel: row.realNameLevel,
      realNameCheckedOn: row.realNameCheckedOn ?? '',
      divisionCode: row.divisionCode ?? '',
      accounts: (accountsOf.get(row.id) ?? []).map(({ platform, handle }) => `${platform} ${handle}`).join('; '),
      identifiers: (identifiersOf.get(row.id) ?? []).map(({ kind, shown }) => `${kind} ${shown}`).join('; '),
    }))
    after = page.rows.at(-1)?.cursor
    if (!page.hasNextPage) return
  }
}

import { countCurrentOf } from '../brands/authorisation-store.ts'
import { listAllBrands } from '../brands/brand-store.ts'
import type { Ctx } from '../core/context.ts'
import type { KnownBrand } from './known-brands.ts'

type Loaded = { digest: string; brands: readonly KnownBrand[] }

let last: Loaded = { digest: '[]', brands: [] }

/** The register's brands for the matcher; the same array as before while the register has not changed. */
export const filedBrands = async (ctx: Ctx): Promise<readonly KnownBrand[]> => {
  const entries = await listAllBrands(ctx)
  const authorising = await countCurrentOf(
    ctx,
    entries.map(({ id }) => id),
  )
  const brands = entries.map(({ id, nameZh, nameLatin, aliases }) => ({
    names: nameLatin ? [nameZh, nameLatin] : [nameZh],
    aliases,
    entry: { id, authorises: authorising.has(id) },
  }))
  const digest = JSON.stringify(brands)
  if (digest !== last.digest) last = { digest, brands }
  return last.brands
}

import { listAllBrands } from '../brands/brand-store.ts'
import type { Ctx } from '../core/context.ts'
import type { KnownBrand } from './known-brands.ts'

type Loaded = { digest: string; brands: readonly KnownBrand[] }

let last: Loaded = { digest: '[]', brands: [] }

/** The register's brands for the matcher; the same array as before while the register has not changed. */
export const filedBrands = async (ctx: Ctx): Promise<readonly KnownBrand[]> => {
  const brands = (await listAllBrands(ctx)).map(({ nameZh, nameLatin, aliases }) => ({
    names: nameLatin ? [nameZh, nameLatin] : [nameZh],
    aliases,
  }))
  const digest = JSON.stringify(brands)
  if (digest !== last.digest) last = { digest, brands }
  return last.brands
}

import { z } from 'zod'
import './brands-tables.ts'
import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { type Imported, type ImportInput, importFile } from '../core/import-file.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, text, validate } from '../core/validate.ts'
import { ACCOUNT_PLATFORMS } from '../sellers/account-platforms.ts'
import { authorisationInput } from './authorisation-input.ts'
import { insertAuthorisation, tellAuthorisation } from './authorise-seller.ts'
import { listAllBrands } from './brand-store.ts'

const record = z.object({
  brand: text(60, 1),
  party: text(100, 1),
  creditCode: text(30).nullish(),
  platform: z
    .string()
    .nullish()
    .transform((value) => value?.trim().toUpperCase() || 'WECHAT')
    .pipe(
      z.enum(ACCOUNT_PLATFORMS, {
        error: inBoth({
          zh: `渠道应为 ${ACCOUNT_PLATFORMS.join('、')} 之一`,
          en: `is one of ${ACCOUNT_PLATFORMS.join(', ')}`,
        }),
      }),
    ),
  account: text(100).nullish(),
  link: text(500).nullish(),
  scope: text(300, 2),
  fromOn: text(20),
  untilOn: text(20),
})

type Row = z.output<typeof record>

const filingOf = ({ brand: _brand, platform, account, link, creditCode, ...row }: Row) => ({
  ...row,
  creditCode: creditCode?.trim() || null,
  accounts: account?.trim() ? [{ platform, handle: account, url: link?.trim() || null }] : [],
})

/**
 * Takes authorisations in from a file, one account a line. Columns: brand (the name it is registered under), party,
 * scope, fromOn, untilOn (YYYY-MM-DD), creditCode, platform, account, link. What is filed already is unchanged.
 */
export const importAuthorisations = async (ctx: Ctx, input: ImportInput): Promise<Imported> => {
  const brands = new Map((await listAllBrands(ctx)).map(({ nameZh, id }) => [nameZh, id]))
  return importFile(ctx, input, {
    schema: record,
    nameColumn: 'party',
    write: (rows, refuse) =>
      inTransaction(ctx, async (tx) => {
        let added = 0
        for (const row of rows) {
          const outcome = await fileOne(tx, brands.get(row.brand.trim()), row)
          if (outcome === true) added++
          else if (outcome) refuse(row, outcome)
        }
        return { added, changed: 0 }
      }),
  })
}

/** Whether it was filed now; false: it was filed before; else what is wrong with it. */
const fileOne = async (ctx: Ctx, brandId: string | undefined, row: Row): Promise<boolean | string> => {
  if (!brandId) return `brand: "${row.brand}" is not on the register`
  try {
    const filed = await insertAuthorisation(ctx, brandId, validate(ctx.locale, authorisationInput, filingOf(row)))
    if ('existingId' in filed) return false
    await tellAuthorisation(ctx, filed)
    return true
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return error.fields.map(({ path, message }) => `${path}: ${message}`).join('; ')
  }
}

import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { isCountyCode } from '../core/division-code.ts'
import { type Imported, type ImportInput, importFile } from '../core/import-file.ts'
import { inBoth, text } from '../core/validate.ts'
import { creditCodeText, identityNumberText } from './checked-texts.ts'
import type { NewAccount, NewIdentifier } from './new-seller.ts'
import { REAL_NAME_LEVELS } from './real-name-levels.ts'
import { SELLER_KINDS } from './seller-kinds.ts'
import { type KeyedSeller, upsertSellersBulk } from './upsert-sellers-bulk.ts'

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())

const sellerRecord = (today: string) =>
  z.object({
    key: optional(text(200)),
    name: text(100, 1),
    kind: optional(z.enum(SELLER_KINDS)),
    realNameLevel: optional(z.enum(REAL_NAME_LEVELS)),
    realNameCheckedOn: optional(
      z.iso.date().refine((day) => day <= today, {
        error: inBoth({ zh: '不能晚于今天', en: 'is a day to come' }),
      }),
    ),
    divisionCode: optional(
      z.coerce.string().refine(isCountyCode, {
        error: inBoth({ zh: '不是县级行政区划的六位代码', en: 'is not the six-digit code of a county-level division' }),
      }),
    ),
    wechatId: optional(text(60)),
    shopName: optional(text(100)),
    shopUrl: optional(text(500)),
    phone: optional(text(30)),
    payee: optional(text(60)),
    link: optional(text(500)),
    creditCode: optional(creditCodeText),
    identityNumber: optional(identityNumberText),
    address: optional(text(200)),
  })

const rowOf = (record: z.output<ReturnType<typeof sellerRecord>>): KeyedSeller => {
  const { key, name, kind, realNameLevel, realNameCheckedOn, divisionCode, wechatId, shopName, shopUrl } = record
  const accounts: NewAccount[] = [
    ...(wechatId ? [{ platform: 'WECHAT' as const, handle: wechatId }] : []),
    ...(shopName ? [{ platform: 'SHOP' as const, handle: shopName, url: shopUrl }] : []),
  ]
  const given: [NewIdentifier['kind'], string | undefined][] = [
    ['CREDIT_CODE', record.creditCode],
    ['IDENTITY_NUMBER', record.identityNumber],
    ['PHONE', record.phone],
    ['ADDRESS', record.address],
    ['PAYEE', record.payee],
    ['LINK', record.link],
  ]
  return {
    sourceKey: key ?? record.creditCode ?? wechatId ?? name,
    ...{ name, kind, realNameLevel, realNameCheckedOn, divisionCode, accounts },
    identifiers: given.flatMap(([kind, value]) => (value ? [{ kind, value }] : [])),
  }
}

export const IMPORT_SOURCE = 'import'

/**
 * Takes sellers in from a file. Columns (and keys of JSON Lines): key, name, kind, realNameLevel, realNameCheckedOn, divisionCode,
 * wechatId, shopName, shopUrl, phone, payee, link, creditCode,
 * identityNumber, address; others are passed over. A seller is known again by its
 * key, else its credit code, else its WeChat ID, else its name, so the same file twice makes no seller twice.
 */
export const importSellers = (ctx: Ctx, input: ImportInput): Promise<Imported> =>
  importFile(ctx, input, {
    schema: sellerRecord(ctx.clock.today()),
    nameColumn: 'name',
    write: (records) => upsertSellersBulk(ctx, { source: IMPORT_SOURCE, rows: records.map(rowOf) }),
  })

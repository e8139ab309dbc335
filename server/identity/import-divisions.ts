import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { levelOfCode, parentCodeOf } from '../core/division-code.ts'
import { type Imported, type ImportInput, importFile } from '../core/import-file.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, text } from '../core/validate.ts'
import './identity-tables.ts'

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())

const divisionRecord = z
  .object({
    code: z.coerce.string().refine((code) => levelOfCode(code) !== undefined, {
      error: inBoth({ zh: '不是六位行政区划代码', en: 'is not a division code of six digits' }),
    }),
    name: text(60, 1),
    nameEn: optional(text(100)),
    validFrom: optional(z.iso.date()),
    validTo: optional(z.iso.date()),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ['validTo'],
    error: inBoth({ zh: '早于生效日期', en: 'is before validFrom' }),
  })

type DivisionRecord = z.output<typeof divisionRecord>

/**
 * Takes divisions in from a file. Columns: code, name, nameEn, validFrom, validTo (the last day). Level and division
 * above follow from the code, also for cities without counties (441900, 442000) and counties under a province (469xxx).
 * A division is known again by code and validFrom, so the same file twice doubles nothing; a later line with the same
 * code and a later validFrom ends the one before. A code that would mean two things on one day is refused by its line.
 */
export const importDivisions = (ctx: Ctx, input: ImportInput): Promise<Imported> =>
  importFile(ctx, input, {
    schema: divisionRecord,
    nameColumn: 'name',
    write: (records, refuse) =>
      inTransaction(ctx, async (tx) => {
        const done = { added: 0, changed: 0 }
        for (const record of records) {
          const what = await keep(tx, record)
          if (what === 'overlaps') refuse(record, `code: ${record.code} already means something else on these days`)
          else if (what !== 'same') done[what]++
        }
        return done
      }),
  })

const keep = async (ctx: Ctx, record: DivisionRecord): Promise<'added' | 'changed' | 'same' | 'overlaps'> => {
  const validFrom = record.validFrom ?? '-infinity'
  const row = {
    code: record.code,
    name: record.name,
    nameEn: record.nameEn ?? null,
    level: levelOfCode(record.code)!,
    parentCode: parentCodeOf(record.code),
    validFrom,
    validTo: record.validTo ?? null,
  }
  const others = await ctx.db.selectFrom('division').selectAll().where('code', '=', record.code).execute()
  const before = others.find((one) => one.validFrom === validFrom)
  if (
    before &&
    before.name === row.name &&
    before.nameEn === row.nameEn &&
    (before.validTo === row.validTo || !row.validTo)
  )
    return 'same'
  if (others.length > 0 && (await overlaps(ctx, row))) return 'overlaps'
  // A code that goes on under another name: what held till now ends the day before.
  if (others.length > 0)
    await ctx.db
      .updateTable('division')
      .set({ validTo: sql<string>`${validFrom}::date - 1` })
      .where('code', '=', record.code)
      .where('validTo', 'is', null)
      .where('validFrom', '<', validFrom)
      .execute()
  await ctx.db
    .insertInto('division')
    .values(row)
    .onConflict((conflict) => conflict.columns(['code', 'validFrom']).doUpdateSet(row))
    .execute()
  return before ? 'changed' : 'added'
}

const overlaps = async (ctx: Ctx, row: { code: string; validFrom: string; validTo: string | null }) =>
  (await ctx.db
    .selectFrom('division')
    .select('code')
    .where('code', '=', row.code)
    .where('validFrom', '<>', row.validFrom)
    // One that still holds and began before is ended by this one.
    .where(sql<boolean>`not (valid_to is null and valid_from < ${row.validFrom}::date)`)
    .where(
      sql<boolean>`daterange(valid_from, valid_to, '[]') && daterange(${row.validFrom}::date, ${row.validTo}::date, '[]')`,
    )
    .executeTakeFirst()) !== undefined

import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { isCountyCode, levelOfCode } from '../core/division-code.ts'
import { type Imported, type ImportInput, importFile } from '../core/import-file.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, text } from '../core/validate.ts'
import { type Authority, insertAuthority } from './authority-store.ts'
import { findDivisionsOn, hasDivisions } from './division-store.ts'
import { AUTHORITY_LEVELS } from './identity-tables.ts'
import { officePhoneText } from './office-phone.ts'

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())

const authorityRecord = z
  .object({
    name: text(100, 1),
    nameEn: optional(text(150)),
    divisionCode: z.coerce.string(),
    level: z.enum(AUTHORITY_LEVELS),
    parent: optional(text(100)),
    receivesSubmissions: optional(z.union([z.boolean(), z.stringbool()])),
    validFrom: optional(z.iso.date()),
    phone: officePhoneText.nullish(),
  })
  .refine(({ divisionCode, level }) => fits(divisionCode, level), {
    path: ['divisionCode'],
    error: inBoth({ zh: '代码与机关层级不符', en: 'is not a code of that level' }),
  })

/** A city without counties has its own code for every level below the province. */
const fits = (code: string, level: Authority['level']): boolean => {
  if (level === 'province') return levelOfCode(code) === 'province'
  if (level === 'city') return code.endsWith('00') && !code.endsWith('0000') && levelOfCode(code) !== undefined
  return isCountyCode(code)
}

type AuthorityRecord = z.output<typeof authorityRecord>

/**
 * Takes offices in from a file. Columns: name, nameEn, divisionCode, level (province, city, county, station), parent (the
 * name of the office above, in an earlier line or known already), receivesSubmissions, validFrom, phone (an empty one
 * takes it away). An office is known again by its name, and keeps what columns left out of the file do not tell. A changed
 * code needs validFrom: the old one ends the day before, and cases of that time keep it.
 */
export const importAuthorities = (ctx: Ctx, input: ImportInput): Promise<Imported> =>
  importFile(ctx, input, {
    schema: authorityRecord,
    nameColumn: 'name',
    write: (records, refuse) =>
      inTransaction(ctx, async (tx) => {
        const done = { added: 0, changed: 0 }
        const known = await findByNames(tx, records)
        const isDivision = await divisionCheck(tx, records)
        for (const record of records) {
          const kept = await keep(tx, record, known, isDivision)
          if ('problem' in kept) refuse(record, kept.problem)
          else if (kept.what !== 'same') done[kept.what]++
        }
        return done
      }),
  })

type Known = Map<string, Authority>
type Kept = { what: 'added' | 'changed' | 'same' } | { problem: string }

const findByNames = async (ctx: Ctx, records: readonly AuthorityRecord[]): Promise<Known> => {
  const names = records.flatMap(({ name, parent }) => (parent ? [name, parent] : [name]))
  const rows = names.length
    ? await ctx.db
        .selectFrom('authority')
        .selectAll()
        .where('name', 'in', [...new Set(names)])
        .execute()
    : []
  return new Map(rows.map((row) => [row.name, row]))
}

/** Whether a code is a division on the day it is to hold from; every code passes while no divisions were taken in. */
const divisionCheck = async (ctx: Ctx, records: readonly AuthorityRecord[]) => {
  if (!(await hasDivisions(ctx))) return () => true
  const days = new Map<string, Set<string>>()
  for (const { validFrom = ctx.clock.today() } of records)
    if (!days.has(validFrom)) {
      const codes = [...new Set(records.map((record) => record.divisionCode))]
      days.set(validFrom, new Set((await findDivisionsOn(ctx, codes, validFrom)).map(({ code }) => code)))
    }
  return ({ divisionCode, validFrom = ctx.clock.today() }: AuthorityRecord) => days.get(validFrom)!.has(divisionCode)
}

const keep = async (
  ctx: Ctx,
  record: AuthorityRecord,
  known: Known,
  isDivision: (record: AuthorityRecord) => boolean,
): Promise<Kept> => {
  const parent = record.parent === undefined ? null : known.get(record.parent)
  if (parent === undefined) return { problem: `parent: there is no office ${record.parent}` }
  if (!isDivision(record)) return { problem: `divisionCode: ${record.divisionCode} is no division on that day` }
  const before = known.get(record.name)
  const row = {
    name: record.name,
    nameEn: record.nameEn ?? before?.nameEn ?? record.name,
    divisionCode: record.divisionCode,
    level: record.level,
    parentId: parent?.id ?? null,
    receivesSubmissions: record.receivesSubmissions ?? before?.receivesSubmissions ?? false,
    phone: record.phone === undefined ? (before?.phone ?? null) : record.phone || null,
  }
  if (!before) {
    const { id } = await insertAuthority(ctx, row)
    known.set(row.name, { ...row, id })
    return { what: 'added' }
  }
  if (Object.entries(row).every(([column, value]) => before[column as keyof Authority] === value))
    return { what: 'same' }
  if (await isUnder(ctx, row.parentId, before.id)) return { problem: 'parent: an office cannot stand under itself' }
  if (before.divisionCode !== row.divisionCode) {
    const problem = await moveTo(ctx, before.id, row.divisionCode, record.validFrom)
    if (problem) return { problem }
  }
  await ctx.db.updateTable('authority').set(row).where('id', '=', before.id).execute()
  known.set(row.name, { ...row, id: before.id })
  return { what: 'changed' }
}

const isUnder = async (ctx: Ctx, parentId: string | null, id: string): Promise<boolean> => {
  if (parentId === null) return false
  const { rows } = await sql<{ found: boolean }>`
    with recursive above as (
      select id, parent_id from authority where id = ${parentId}::uuid
      union select a.id, a.parent_id from authority a join above on above.parent_id = a.id
    ) select exists (select from above where id = ${id}::uuid) as found`.execute(ctx.db)
  return rows[0]!.found
}

/** Ends the old code the day before the new one begins. */
const moveTo = async (ctx: Ctx, authorityId: string, divisionCode: string, validFrom: string | undefined) => {
  if (!validFrom) return 'validFrom: say since when the new code holds'
  const last = await ctx.db
    .selectFrom('authorityDivision')
    .select('validFrom')
    .where('authorityId', '=', authorityId)
    .where('validTo', 'is', null)
    .executeTakeFirstOrThrow()
  if (last.validFrom !== '-infinity' && last.validFrom >= validFrom)
    return `validFrom: the present code holds since ${last.validFrom} only`
  await ctx.db
    .updateTable('authorityDivision')
    .set({ validTo: sql<string>`${validFrom}::date - 1` })
    .where('authorityId', '=', authorityId)
    .where('validTo', 'is', null)
    .execute()
  await ctx.db.insertInto('authorityDivision').values({ authorityId, divisionCode, validFrom, validTo: null }).execute()
  return undefined
}

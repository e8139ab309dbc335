import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import './field-tables.ts'
import { startOfDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, InvalidInput } from '../core/errors.ts'
import { appendFirstEvents } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, line, validate } from '../core/validate.ts'
import { say } from '../core/words.ts'
import type { FieldSample } from './field-sample-store.ts'

export const LARGEST_SAMPLE = 200

const schema = z
  .strictObject({
    fromOn: z.iso.date(),
    toOn: z.iso.date(),
    collectorId: line(100).nullish(),
    size: z.int().min(1).max(LARGEST_SAMPLE),
    seed: line(64).nullish(),
  })
  .refine(({ fromOn, toOn }) => fromOn <= toOn && fromOn >= '2000-01-01' && toOn <= '2999-12-31', {
    path: ['toOn'],
    error: inBoth({ zh: '结束日期不能早于开始日期', en: 'The last day cannot be before the first. Check both.' }),
  })

const NOTHING_THEN = { zh: '这些日期内没有可抽查的登记', en: 'Nothing was taken down on these days. Choose others.' }
const NOTHING_BY_THEM = {
  zh: '这些日期内没有该登记人可抽查的登记，请核对登记人和日期',
  en: 'This person took nothing down on these days. Check who it is, and the days.',
}

/** The day after, YYYY-MM-DD. */
const dayAfter = (on: string): string => new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/**
 * Draws a simple random sample, without repeats, of what reached the office and those under it on these days
 * (Asia/Shanghai). Each record's place is the SHA-256 of seed and id: whoever has the seed draws the same sample from
 * the same records, and nobody can choose. Forbidden; InvalidInput, also where there is nothing to draw from.
 */
export const drawFieldSample = async (ctx: Ctx, raw: unknown): Promise<FieldSample> => {
  const { id: drawnBy, authorityId } = ctx.actor
  if (!drawnBy || !authorityId || !ctx.can('draw', 'FieldSample', { authorityId }))
    throw new Forbidden('drawFieldSample')
  const { fromOn, toOn, collectorId, size, seed: told } = validate(ctx.locale, schema, raw)
  const seed = told?.trim() || randomBytes(16).toString('hex')
  return inTransaction(ctx, async (tx) => {
    const drawnAt = tx.clock.now()
    const population = await tx.db
      .selectFrom('fieldRecord')
      .select(['id', 'collectorId'])
      .where(tx.readable('FieldRecord'))
      .where('receivedAt', '>=', startOfDay(fromOn))
      .where('receivedAt', '<', startOfDay(dayAfter(toOn)))
      .where('receivedAt', '<=', drawnAt)
      .$if(Boolean(collectorId), (query) => query.where('collectorId', '=', collectorId!))
      .orderBy(sql`sha256(convert_to(${seed} || ' ' || id::text, 'UTF8'))`)
      .execute()
    if (population.length === 0)
      throw new InvalidInput([
        {
          path: collectorId ? 'collectorId' : 'toOn',
          message: say(collectorId ? NOTHING_BY_THEM : NOTHING_THEN, tx.locale),
        },
      ])
    const sample = await tx.db
      .insertInto('fieldSample')
      .values({
        ...{ authorityId, drawnBy, drawnAt, fromOn, toOn, seed },
        collectorId: collectorId ?? null,
        population: population.length,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const items = population.slice(0, size).map((record, i) => ({
      ...{ fieldSampleId: sample.id, place: i + 1, fieldRecordId: record.id, collectorId: record.collectorId },
      ...{ verdict: null, reason: null, reviewedBy: null, reviewedAt: null },
    }))
    await tx.db.insertInto('fieldSampleItem').values(items).execute()
    await appendFirstEvents(tx, [
      {
        subjectType: 'FieldSample',
        subjectId: sample.id,
        type: 'drawFieldSample',
        data: {
          fromOn,
          toOn,
          collectorId: collectorId ?? null,
          seed,
          population: population.length,
          size: items.length,
        },
      },
    ])
    return sample
  })
}

import { z } from 'zod'
import './field-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition, InvalidInput, NotFound } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, text, validate } from '../core/validate.ts'
import { say } from '../core/words.ts'
import { type FieldSample, getFieldSample } from './field-sample-store.ts'
import { FIELD_VERDICTS } from './field-tables.ts'

const schema = z
  .strictObject({
    sampleId: z.uuid(),
    recordId: z.uuid(),
    verdict: z.enum(FIELD_VERDICTS),
    reason: text(500).nullish(),
  })
  .refine(({ verdict, reason }) => verdict !== 'WRONG' || (reason?.trim().length ?? 0) >= 2, {
    path: ['reason'],
    error: inBoth({ zh: '请写明哪里有误', en: 'Say what is wrong.' }),
  })

/**
 * Says whether a sampled record agrees with its picture and its signature, once. NotFound, Forbidden,
 * IllegalTransition when it has been reviewed, InvalidInput for one's own record.
 */
export const reviewFieldRecord = (ctx: Ctx, raw: unknown): Promise<FieldSample> =>
  inTransaction(ctx, async (tx) => {
    const { sampleId, recordId, verdict, reason } = validate(tx.locale, schema, raw)
    const sample = await getFieldSample(tx, sampleId)
    if (!tx.can('review', 'FieldSample', sample)) throw new Forbidden('reviewFieldRecord')
    const item = await tx.db
      .selectFrom('fieldSampleItem')
      .selectAll()
      .where('fieldSampleId', '=', sampleId)
      .where('fieldRecordId', '=', recordId)
      .forUpdate()
      .executeTakeFirst()
    if (!item) throw new NotFound('field record')
    if (item.verdict) throw new IllegalTransition('reviewFieldRecord', item.verdict)
    if (item.collectorId === tx.actor.id)
      throw new InvalidInput([
        {
          path: 'recordId',
          message: say(
            {
              zh: '不能复核自己登记的记录，请由其他人员复核',
              en: 'You took this down yourself. Somebody else has to review it.',
            },
            tx.locale,
          ),
        },
      ])
    await tx.db
      .updateTable('fieldSampleItem')
      .set({
        verdict,
        reason: reason?.trim() || null,
        reviewedBy: tx.actor.id ?? null,
        reviewedAt: tx.clock.now(),
      })
      .where('fieldSampleId', '=', sampleId)
      .where('fieldRecordId', '=', recordId)
      .execute()
    // The sample's row orders the reviews of one sample, whose events form one chain.
    await tx.db.selectFrom('fieldSample').select('id').where('id', '=', sampleId).forUpdate().execute()
    await appendEvent(tx, {
      subjectType: 'FieldSample',
      subjectId: sampleId,
      type: 'reviewFieldRecord',
      data: { recordId, verdict, reason: reason?.trim() || null },
    })
    return sample
  })

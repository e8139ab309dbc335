import { z } from 'zod'
import './field-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition, InvalidInput } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import { say, type Words } from '../core/words.ts'
import { joinVisit, lockIdentifiers, registerVisited } from '../sellers/visited-seller.ts'
import { type FieldRecord, listCandidates, lockFieldRecord, openTold } from './field-record-store.ts'
import { visitedOf } from './visited-of.ts'

/** JOIN: it is that seller; CREATE: it is another one; REFUSE: it is not kept. */
export const FIELD_DECISIONS = ['JOIN', 'CREATE', 'REFUSE'] as const

const schema = z.strictObject({
  recordId: z.uuid(),
  decision: z.enum(FIELD_DECISIONS),
  sellerId: z.uuid().nullish(),
  reason: text(500, 2),
})

const refuse = (ctx: Ctx, path: string, words: Words): never => {
  throw new InvalidInput([{ path, message: say(words, ctx.locale) }])
}

/**
 * Says what a record that waits is. NotFound, Forbidden, IllegalTransition when it has been decided; InvalidInput for
 * one's own record, or a seller that is no candidate; Duplicate when a code of a new seller is held by now.
 */
export const decideFieldRecord = (ctx: Ctx, raw: unknown): Promise<FieldRecord> =>
  inTransaction(ctx, async (tx) => {
    const { recordId, decision, sellerId, reason } = validate(tx.locale, schema, raw)
    const record = await lockFieldRecord(tx, recordId)
    if (!tx.can('decide', 'FieldRecord', record)) throw new Forbidden('decideFieldRecord')
    if (record.outcome !== 'POSSIBLE_DUPLICATE') throw new IllegalTransition('decideFieldRecord', record.outcome)
    if (record.collectorId === tx.actor.id)
      refuse(tx, 'recordId', {
        zh: '不能核定自己登记的记录，请由其他人员核定',
        en: 'You took this down yourself. A colleague has to decide on it.',
      })
    if (decision !== 'JOIN' && sellerId)
      refuse(tx, 'sellerId', {
        zh: '只有并入已有商家时才选择商家，请去掉',
        en: 'A seller is named only to join it. Leave it out.',
      })
    const visited = visitedOf(openTold(tx, record), record.takenAt)
    await lockIdentifiers(tx, visited)
    const candidates = await listCandidates(tx, [recordId])
    if (decision === 'JOIN' && !candidates.some((candidate) => candidate.sellerId === sellerId))
      refuse(tx, 'sellerId', {
        zh: '请选择一个疑似重复的商家',
        en: 'Choose one of the sellers it may be.',
      })
    const kept =
      decision === 'JOIN' ? sellerId! : decision === 'CREATE' ? await registerVisited(tx, visited, recordId) : null
    if (decision === 'JOIN') await joinVisit(tx, { sellerId: sellerId!, visited, fieldRecordId: recordId })
    const outcome = decision === 'JOIN' ? 'JOINED' : decision === 'CREATE' ? 'CREATED' : 'REFUSED'
    const decided = await tx.db
      .updateTable('fieldRecord')
      .set({
        outcome,
        sellerId: kept,
        decidedBy: tx.actor.id ?? null,
        decidedAt: tx.clock.now(),
        decisionReason: reason.trim(),
      })
      .where('id', '=', recordId)
      .returningAll()
      .executeTakeFirstOrThrow()
    await appendEvent(tx, {
      subjectType: 'FieldRecord',
      subjectId: recordId,
      type: 'decideFieldRecord',
      data: { decision, outcome, sellerId: kept, reason: reason.trim() },
    })
    return decided
  })

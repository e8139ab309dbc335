import { z } from 'zod'
import { insertNote } from '../cases/note-store.ts'
import { openCases } from '../cases/open-cases.ts'
import './partners-tables.ts'
import { legalDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { reserve } from '../core/reserve.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, text, validate } from '../core/validate.ts'
import { getReceivingAuthority } from '../identity/authority-store.ts'
import { lockPartnerReport, PARTNER_REPORT_COLUMNS, type PartnerReport } from './partner-report-store.ts'

export const TRIAGE_DECISIONS = ['OPEN_CASE', 'INFO_ONLY'] as const
export type TriageDecision = (typeof TRIAGE_DECISIONS)[number]

const schema = z
  .strictObject({ reportId: z.uuid(), decision: z.enum(TRIAGE_DECISIONS), note: text(500).nullish() })
  .refine(({ decision, note }) => decision === 'OPEN_CASE' || note?.trim(), {
    path: ['note'],
    error: inBoth({ zh: '请写明不转办案的理由', en: 'Say why no case is opened.' }),
  })

/**
 * Decides what becomes of a partner's report. OPEN_CASE opens a report case whose clock R1 runs from the legal day the
 * report arrived, not from today, in the office the report is for; INFO_ONLY keeps it for information and needs a note. Once decided it stays so:
 * IllegalTransition for the second.
 */
export const triageReport = async (ctx: Ctx, raw: unknown): Promise<PartnerReport> => {
  const { reportId, decision, note } = validate(ctx.locale, schema, raw)
  return inTransaction(ctx, async (tx) => {
    const report = await lockPartnerReport(tx, reportId)
    if (!tx.can('triage', 'PartnerReport', report)) throw new Forbidden('triageReport')
    if (report.state !== 'received') throw new IllegalTransition('triageReport', report.state)
    const opened = decision === 'OPEN_CASE' ? await openCase(tx, report, note?.trim()) : null
    const triaged = await tx.db
      .updateTable('partnerReport')
      .set({
        state: opened ? 'case_opened' : 'info_only',
        caseId: opened?.id ?? null,
        caseNumber: opened?.number ?? null,
        triagedBy: tx.actor.kind === 'person' ? (tx.actor.id ?? null) : null,
        triagedAt: tx.clock.now(),
        triageNote: note?.trim() || null,
      })
      .where('id', '=', reportId)
      .returning(PARTNER_REPORT_COLUMNS)
      .executeTakeFirstOrThrow()
    await appendEvent(tx, {
      subjectType: 'PartnerReport',
      subjectId: reportId,
      type: 'triageReport',
      data: { decision, ...(opened ? { caseId: opened.id } : {}) },
    })
    return triaged
  })
}

const openCase = async (ctx: Ctx, report: PartnerReport, note: string | undefined) => {
  const [reserved] = await reserve(ctx, ['C'])
  const authorityId = report.authorityId ?? (await getReceivingAuthority(ctx)).id
  const [opened] = await openCases(ctx, [
    {
      reserved: reserved!,
      procedure: 'report',
      submissionId: null,
      authorityId,
      sellerId: report.sellerId!,
      category: report.category,
      summary: report.text,
      amountFen: null,
      receivedOn: legalDay(report.receivedAt),
    },
  ])
  if (note) await insertNote(ctx, { caseId: opened!.id, body: note })
  return opened!
}

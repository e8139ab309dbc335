import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { BulkheadRejectedError, bulkhead } from 'cockatiel'
import { z } from 'zod'
import type { CaseMeasure } from '../cases/case-measures.ts'
import { lockCase } from '../cases/case-store.ts'
import type { CaseRow } from '../cases/define-case-action.ts'
import { takePaper } from '../cases/take-paper.ts'
import type { Ctx } from '../core/context.ts'
import { sha256 } from '../core/crypto.ts'
import { Duplicate, StaleVersion, TooMany } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { validate } from '../core/validate.ts'
import { say } from '../core/words.ts'
import { checkAnswers, permittedForm } from './check-form.ts'
import type { Form } from './define-form.ts'
import { takeNumber } from './document-number.ts'
import { findDocumentByRequest, type IssuedDocument, insertDocument } from './document-store.ts'
import { goesOn } from './file-places.ts'
import { fillForm } from './fill-form.ts'
import { findReplaced } from './find-replaced.ts'
import { gatherFacts, officeOf } from './gather-facts.ts'
import { logReveal } from './log-reveal.ts'
import { aboutMeasure } from './measure-of-paper.ts'
import { namesIn } from './names-in.ts'
import { previewSchema } from './preview-document.ts'
import { renderPaper } from './render-paper.ts'
import { sealAnswers } from './sealed-answers.ts'

const schema = previewSchema.extend({
  /** The version of the case the officer saw. */
  expectedVersion: z.int(),
  /** Made up by the caller: the same request sent again is answered with the same paper. */
  clientRequestId: z.uuid(),
})

type Input = z.output<typeof schema>

/** Papers of one form in one office wait for each other's number: who waits here holds no connection meanwhile. */
const AT_ONCE = 4
const MOST_WAITING = 500
const RETRY_AFTER_S = 30
const issuing = bulkhead(AT_ONCE, MOST_WAITING)

/**
 * Issues a paper: number, content, file, row and event come to be together or not at all. Throws NotFound, Forbidden,
 * StaleVersion, IllegalTransition, InvalidInput, Duplicate, and TooMany where too many wait; then nothing is changed and no number is used.
 */
export const issueDocument = (ctx: Ctx, raw: unknown): Promise<IssuedDocument & { found: CaseRow }> => {
  const input = validate(ctx.locale, schema, raw)
  return whenThereIsRoom(() =>
    inTransaction(ctx, async (tx) => {
      const found = await lockCase(tx, input.caseId)
      const form = permittedForm(tx, input.form, found)
      const before = await findDocumentByRequest(tx, input.clientRequestId)
      if (before) return { ...sameAgain(tx, before, input), found }
      if (found.version !== input.expectedVersion) throw new StaleVersion(found.version)
      return { ...(await issue(tx, form, found, input)), found }
    }),
  )
}

const whenThereIsRoom = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await issuing.execute(work)
  } catch (error) {
    throw error instanceof BulkheadRejectedError ? new TooMany(RETRY_AFTER_S) : error
  }
}

const bodyHashOf = ({ clientRequestId: _, ...body }: Input): string => sha256(JSON.stringify(body))

const sameAgain = (ctx: Ctx, before: IssuedDocument, input: Input): IssuedDocument => {
  if (before.bodyHash === bodyHashOf(input)) return before
  throw new Duplicate(say(OTHER_BODY, ctx.locale))
}

const issue = async (tx: Ctx, form: Form, found: CaseRow, input: Input): Promise<IssuedDocument> => {
  const { answers, measure } = await checkAnswers(tx, form, found, input.answers, input.measure)
  const replaces = await findReplaced(tx, form, found, input.replacesId, measure)
  const facts = aboutMeasure(await gatherFacts(tx, found, form), measure)
  const authorityId = officeOf(tx, found, form)
  const taken = form.mark ? await takeNumber(tx, { form, authorityId, office: facts.office }) : null
  const issuedAt = tx.clock.now()
  const people = await namesIn(tx, form, answers)
  const paper = fillForm(form, found, { facts, answers, people, number: taken?.number ?? null, replaces })
  const { pdf, pages } = await renderPaper(paper, { madeAt: issuedAt })
  const storageKey = `documents/${randomUUID()}.pdf`
  await tx.files.write(storageKey, Readable.from([pdf]))
  try {
    const document = await insertDocument(tx, {
      caseId: found.id,
      authorityId,
      form: form.name,
      measureId: measure?.id ?? null,
      isSingle: !form.repeats,
      version: (replaces?.version ?? 0) + 1,
      replacesId: replaces?.id ?? null,
      year: Number(tx.clock.today().slice(0, 4)),
      sequence: taken?.sequence ?? null,
      number: taken?.number ?? null,
      caseVersion: found.version,
      clientRequestId: input.clientRequestId,
      bodyHash: bodyHashOf(input),
      answersSealed: sealAnswers(tx, input.clientRequestId, answers),
      showsFiler: form.showsFiler ?? false,
      storageKey,
      bytes: pdf.length,
      sha256: sha256(pdf),
      pages,
      issuedAt,
      issuedBy: tx.actor.id!,
    })
    await takePaper(tx, found, {
      documentId: document.id,
      measureId: document.measureId,
      form: form.name,
      number: document.number,
      version: document.version,
      issuedOn: tx.clock.today(),
      says: form.says?.(answers) ?? null,
      goesOn: found.procedure === 'report' && goesOn(form),
    })
    await logReveal(tx, found, form, '签发文书')
    await tellCase(tx, form, document, measure)
    return document
  } catch (error) {
    // NOTE only before the commit: should that fail without an answer, the paper may have been kept
    await tx.files.remove(storageKey)
    throw error
  }
}

/** One event on the case's chain for each paper; with its hash, so that a changed file is found out. */
const tellCase = (tx: Ctx, form: Form, document: IssuedDocument, measure: CaseMeasure | null): Promise<void> =>
  appendEvent(tx, {
    subjectType: 'Case',
    subjectId: document.caseId,
    type: 'issueDocument',
    data: {
      documentId: document.id,
      form: form.name,
      title: form.words,
      number: document.number,
      ...(measure ? { measure: measure.ordinal } : {}),
      version: document.version,
      replacesId: document.replacesId,
      sha256: document.sha256,
    },
  })

const OTHER_BODY = {
  zh: '同一次请求带了不同的内容，没有签发',
  en: 'The same request id came with other content. Nothing was issued.',
}

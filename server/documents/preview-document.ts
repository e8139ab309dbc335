import { z } from 'zod'
import { lockCase } from '../cases/case-store.ts'
import type { Ctx } from '../core/context.ts'
import { inTransaction } from '../core/transaction.ts'
import { byName, text, validate } from '../core/validate.ts'
import { signFileUrl } from '../evidence/sign-file-url.ts'
import { checkAnswers, permittedForm } from './check-form.ts'
import { sayNumber } from './document-number.ts'
import { insertDraft } from './draft-store.ts'
import { fillForm } from './fill-form.ts'
import { findReplaced } from './find-replaced.ts'
import { gatherFacts } from './gather-facts.ts'
import { logReveal } from './log-reveal.ts'
import { aboutMeasure } from './measure-of-paper.ts'
import { namesIn } from './names-in.ts'
import { renderPaper } from './render-paper.ts'

export const previewSchema = z.strictObject({
  caseId: z.uuid(),
  form: text(60, 1),
  answers: byName(z.unknown()),
  /** The paper this one would replace. */
  replacesId: z.uuid().nullish(),
  /** The measure it is about, by its place in the case; where only one is possible it need not be named. */
  measure: z.int().nullish(),
})

/**
 * The paper as it would be issued, marked as a draft and without a number: an address that shows it for some minutes.
 * Throws NotFound, Forbidden, IllegalTransition, InvalidInput, Duplicate, as issuing would.
 */
export const previewDocument = (ctx: Ctx, raw: unknown): Promise<{ url: string }> => {
  const input = validate(ctx.locale, previewSchema, raw)
  return inTransaction(ctx, async (tx) => {
    const found = await lockCase(tx, input.caseId)
    const form = permittedForm(tx, input.form, found)
    const { answers, measure } = await checkAnswers(tx, form, found, input.answers, input.measure)
    const replaces = await findReplaced(tx, form, found, input.replacesId, measure)
    const facts = aboutMeasure(await gatherFacts(tx, found, form), measure)
    const year = Number(tx.clock.today().slice(0, 4))
    const number = form.mark && sayNumber(form, facts.office, year, '　')
    await logReveal(tx, found, form, '预览文书')
    const people = await namesIn(tx, form, answers)
    const paper = fillForm(form, found, { facts, answers, people, number, replaces })
    const { pdf } = await renderPaper(paper, { madeAt: tx.clock.now(), isDraft: true })
    return { url: signFileUrl(tx, await insertDraft(tx, pdf), 'draft') }
  })
}

import { z } from 'zod'
import { answersByName } from '../core/answers-by-name.ts'
import type { Ctx } from '../core/context.ts'
import { text, validate } from '../core/validate.ts'
import { type RemedyHelp, remedyHelp } from '../law/remedy-help.ts'
import { remedyFactsOf } from './remedy-facts.ts'
import type { Submission } from './submission-store.ts'

const schema = z.strictObject({
  category: text(50, 1),
  details: z.array(z.strictObject({ name: text(50), value: text(3_000) })).max(30),
  narrative: text(3_000),
  amountFen: z.int().min(0).max(2_000_000_000).nullish(),
  happenedOn: z.iso.date().nullish(),
})

/** Remedies for a dispute that is still being written: nothing of it is kept. InvalidInput. */
export const askRemedyHelp = (ctx: Ctx, raw: unknown): RemedyHelp => {
  const { details, amountFen, happenedOn, ...told } = validate(ctx.locale, schema, raw)
  const answers = answersByName(ctx.locale, details, 'details')
  return remedyHelp(
    remedyFactsOf({ ...told, details: answers, amountFen: amountFen ?? null, happenedOn: happenedOn ?? null }),
    ctx.clock.today(),
  )
}

/** Remedies for a complaint that was filed; null for one that is a report alone. */
export const remedyHelpFor = (ctx: Ctx, submission: Submission): RemedyHelp | null =>
  submission.hasDispute ? remedyHelp(remedyFactsOf(submission), ctx.clock.today()) : null

import './cases-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Answers } from './define-case-action.ts'

const placeOf = (caseId: string, step: string) => `case.answers:${caseId}:${step}`

/** Keeps what a step was told, in place of what the same step was told before; sealed, for it may name people. */
export const keepAnswers = async (ctx: Ctx, caseId: string, step: string, answers: Answers): Promise<void> => {
  if (Object.values(answers).every((value) => value === undefined)) return
  const kept = {
    answersSealed: ctx.crypto.seal(JSON.stringify(answers), placeOf(caseId, step)),
    givenAt: ctx.clock.now(),
  }
  await ctx.db
    .insertInto('caseAnswer')
    .values({ caseId, step, ...kept })
    .onConflict((conflict) => conflict.columns(['caseId', 'step']).doUpdateSet(kept))
    .execute()
}

/** What the steps of some cases were told last, by step; of two cases the later answer. */
export const listAnswers = async (ctx: Ctx, caseIds: readonly string[]): Promise<ReadonlyMap<string, Answers>> => {
  const rows = await ctx.db
    .selectFrom('caseAnswer')
    .selectAll()
    .where('caseId', 'in', caseIds)
    .orderBy('givenAt')
    .orderBy('caseId')
    .execute()
  return new Map(
    rows.map(({ caseId, step, answersSealed }) => [
      step,
      JSON.parse(ctx.crypto.open(answersSealed, placeOf(caseId, step))) as Answers,
    ]),
  )
}

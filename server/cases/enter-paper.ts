import { z } from 'zod'
import { PAPER_CHANNELS } from '../complaints/complaints-tables.ts'
import { readSubmissionInput } from '../complaints/submission-input.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, InvalidInput } from '../core/errors.ts'
import { inBoth, validate } from '../core/validate.ts'
import { rulesets } from '../law/ruleset.ts'
import { type Filed, fileSubmission } from './file-submission.ts'

const paperSchema = (today: string) => {
  const first = rulesets[0]!.from
  return z.strictObject({
    channel: z.enum(PAPER_CHANNELS),
    receivedOn: z.iso
      .date()
      .refine((day) => day <= today, { error: inBoth({ zh: '不能晚于今天', en: 'This cannot be in the future.' }) })
      .refine((day) => day >= first, {
        error: inBoth({
          zh: `不能早于 ${first}：系统没有此前的办理规定`,
          en: `Not before ${first}: the rules of an earlier day are not kept here.`,
        }),
      }),
    submission: z.unknown(),
  })
}

/**
 * Enters what came to the office at the window, by letter or by phone (Order 121, article 8), on the day it was
 * received, which decides the rules it is handled under. The office that received it is the officer's own.
 */
export const enterPaper = async (ctx: Ctx, raw: unknown): Promise<Filed> => {
  if (!ctx.can('enter', 'Submission')) throw new Forbidden('enterPaper')
  const problems: InvalidInput['fields'][number][] = []
  const collect = <T>(work: () => T, at?: string): T | undefined => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      problems.push(...error.fields.map((one) => (at ? { ...one, path: `${at}.${one.path}` } : one)))
      return undefined
    }
  }
  const paper = collect(() => validate(ctx.locale, paperSchema(ctx.clock.today()), raw))
  const told = collect(() => readSubmissionInput(ctx, (raw as { submission?: unknown }).submission ?? {}), 'submission')
  if (paper && told?.happenedOn && told.happenedOn > paper.receivedOn)
    problems.push({
      path: 'submission.happenedOn',
      message: ctx.locale === 'en' ? 'This is after the day it was received.' : '不能晚于收到之日',
    })
  if (problems.length > 0 || !paper) throw new InvalidInput(problems)
  const { channel, receivedOn } = paper
  return fileSubmission(ctx, paper.submission, { channel, receivedOn, authorityId: ctx.actor.authorityId })
}

import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { say, type Words } from '../core/words.ts'
import { sayDay } from '../law/say-day.ts'

/** Refuses one answer of a step, in the reader's language. Throws InvalidInput. */
export const refuseAnswer = (ctx: Ctx, path: string, words: Words): never => {
  throw new InvalidInput([{ path, message: say(words, ctx.locale) }])
}

/** A day on which something happened: not before `earliest`, not in the future. Throws InvalidInput. */
export const checkPastDay = (ctx: Ctx, path: string, day: string, earliest: string): void => {
  if (day > ctx.clock.today()) refuseAnswer(ctx, path, { zh: '不能晚于今天', en: 'This cannot be in the future.' })
  if (day < earliest)
    refuseAnswer(ctx, path, {
      zh: `不能早于${sayDay(earliest).zh}`,
      en: `This cannot be before ${sayDay(earliest).en}.`,
    })
}

/** A day that is still to come, or today; not after `latest`, where that is given. Throws InvalidInput. */
export const checkComingDay = (ctx: Ctx, path: string, day: string, latest = day): void => {
  if (day < ctx.clock.today()) refuseAnswer(ctx, path, { zh: '不能早于今天', en: 'This cannot be before today.' })
  if (day > latest)
    refuseAnswer(ctx, path, { zh: `不能晚于${sayDay(latest).zh}`, en: `This cannot be after ${sayDay(latest).en}.` })
}

import { EARLIEST_DAY } from '../../core/clock.ts'
import type { Ctx } from '../../core/context.ts'
import { InvalidInput } from '../../core/errors.ts'
import { say, type Words } from '../../core/words.ts'

export const refuse = (ctx: Pick<Ctx, 'locale'>, path: string, words: Words): never => {
  throw new InvalidInput([{ path, message: say(words, ctx.locale) }])
}

/** A day of something that has happened: from the first of October 1949 to today. */
export const checkPastDay = (ctx: Pick<Ctx, 'locale' | 'clock'>, path: string, day: unknown): void => {
  if (typeof day !== 'string') return
  if (day > ctx.clock.today() || day < EARLIEST_DAY)
    refuse(ctx, path, {
      zh: '日期须在 1949 年 10 月 1 日至今天之间',
      en: 'Write a day from 1 October 1949 on that is not after today.',
    })
}

/** A day of something to come: from today on, at most a hundred years away. */
export const checkComingDay = (ctx: Pick<Ctx, 'locale' | 'clock'>, path: string, day: unknown): void => {
  if (typeof day !== 'string') return
  const today = ctx.clock.today()
  if (day < today || Number(day.slice(0, 4)) > Number(today.slice(0, 4)) + 100)
    refuse(ctx, path, {
      zh: '日期须为今天或之后（一百年以内）',
      en: 'Write today or a later day, within a hundred years.',
    })
}

export const optionsOf =
  <V extends string>(values: readonly V[], words: Record<V, Words>) =>
  () =>
    values.map((value) => ({ value, words: words[value] }))

/** A text as it is kept: trimmed, null when blank. */
export const textOf = (answer: unknown): string | null => {
  const text = typeof answer === 'string' ? answer.trim() : ''
  return text === '' ? null : text
}

import type { Words } from '../core/words.ts'
import { type Clock, getClock } from './clocks.ts'
import { inUnits } from './say-length.ts'

const PLACE = /\{([A-Z]\d+[A-Z]?)(\+?)\}/g

/**
 * Words in which `{C2}` stands for the length of that clock and `{K1+}` for its first lengthening, as a ruleset has them:
 * 60日, 60 days. Whoever writes a step names the clock and never a number. RangeError for a clock the ruleset does not have.
 */
export const withLimits = (words: Words, rulesetId: string): Words => {
  const filled = (locale: keyof Words) =>
    words[locale].replace(
      PLACE,
      (_, clock: string, isMore: string) => sayLength(getClock(rulesetId, clock), isMore)[locale],
    )
  return { zh: filled('zh'), en: filled('en') }
}

const sayLength = ({ length, unit, extensions }: Clock, isMore: string): Words => {
  const { zh, en } = inUnits(isMore ? extensions[0]!.length! : length, unit)
  return { zh: zh.replaceAll(' ', ''), en }
}

import { citeArticle } from './article.ts'
import type { ClockStep, Period } from './clock-due.ts'
import type { Day } from './day.ts'
import { sayDay } from './say-day.ts'
import { inUnits } from './say-length.ts'

const article = citeArticle({ instrument: 'CC', article: 202 })

/** A period in months ends on the same day of the month, or on the month's last day where it has no such day. */
export function saysMonth({ clock, beganOn, length }: Period, on: Day): ClockStep {
  const due = sayDay(on)
  const later = inUnits(length, clock.unit)
  const isClamped = on.slice(8) !== beganOn.slice(8)
  return {
    text: {
      zh: `${later.zh.trim()}后的${isClamped ? '当月没有对应日，月末日' : '对应日'}为${due.zh}。`,
      en: isClamped
        ? `${later.en} on, the month has no such day; its last is ${due.en}.`
        : `${later.en} on, the same day of the month is ${due.en}.`,
    },
    article,
    counted: { after: beganOn, upTo: on, units: length },
    on,
  }
}

import type { Turnover } from './read-register.ts'

/** 100,000 yuan a year, added over all shops on all platforms (Online Trading Measures, article 8). */
export const EXEMPT_UP_TO_FEN = 10_000_000

export type TurnoverYear = { year: number; totalFen: number; isOverLimit: boolean; parts: Turnover[] }

/** The turnover of a party, year by year, newest first: all its accounts added. */
export const turnoverYears = (turnovers: readonly Turnover[]): TurnoverYear[] =>
  [...Map.groupBy(turnovers, ({ year }) => year)]
    .map(([year, parts]) => {
      const totalFen = parts.reduce((sum, { amountFen }) => sum + amountFen, 0)
      return { year, totalFen, isOverLimit: totalFen > EXEMPT_UP_TO_FEN, parts }
    })
    .sort((one, other) => other.year - one.year)

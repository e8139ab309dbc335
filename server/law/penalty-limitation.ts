import { citeArticle } from './article.ts'
import type { Day } from './day.ts'
import { plusMonths } from './day.ts'

/** How long an act can be punished from its end, if it was not found out before: 2 years; 5 where it endangered people. */
export const penaltyLimitation = { years: 2, longYears: 5, article: citeArticle({ instrument: 'PEN', article: 36 }) }

/** The last day on which an act that ended on `endedOn` can be found out and still be punished. */
export const limitationEnd = (endedOn: Day, endangers: boolean): Day =>
  plusMonths(endedOn, 12 * (endangers ? penaltyLimitation.longYears : penaltyLimitation.years))

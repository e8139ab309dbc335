import { getClock } from '../../law/clocks.ts'

const units: Record<string, string> = { workingDays: '个工作日', days: '日', hours: '小时', months: '个月' }

/** A limit of the law as papers print it, from the law room's clock: 7个工作日, with its article. */
export const legalLimit = (ruleset: string, clock: string): { span: string; article: string } => {
  const { length, unit, article } = getClock(ruleset, clock)
  return { span: `${length}${units[unit]}`, article: article.zh }
}

import { citeArticle } from '../../law/article.ts'
import { getClock } from '../../law/clocks.ts'

/** 《中华人民共和国行政处罚法》第五十五条第二款 */
export const cite = (instrument: string, article: number, paragraph?: number, item?: number): string =>
  citeArticle({ instrument, article, ...(paragraph ? { paragraph } : {}), ...(item ? { item } : {}) }).zh

const units: Record<string, string> = { workingDays: '个工作日', days: '日', hours: '小时', months: '个月' }

/** A limit of the law as papers print it, from the law room's clock: 7个工作日, with its article. */
export const legalLimit = (ruleset: string, clock: string): { span: string; article: string } => {
  const { length, unit, article } = getClock(ruleset, clock)
  return { span: `${length}${units[unit]}`, article: article.zh }
}

/** The order on complaints and reports that a case runs under, by its title alone. */
export const measuresOf = (ruleset: string): string => legalLimit(ruleset, 'C1').article.replace(/》.*$/, '》')

import type { CaseFacts } from '../case-facts.ts'
import { cite } from './law-words.ts'

/** The government whose department an office is: 清溪县市场监督管理局 → 清溪县人民政府. */
const governmentOf = (office: string): string => {
  const place = office.replace(/市场监督管理.*$/, '')
  return place !== office && /[省市区县旗州盟]$/.test(place) ? `${place}人民政府` : '本级人民政府'
}

const review = ({ office }: CaseFacts): string =>
  `自收到本文书之日起六十日内向${governmentOf(office)}申请行政复议（${cite('REVIEW', 20, 1)}、第二十四条）`

const GOES_ON = '申请行政复议或者提起行政诉讼期间，不停止执行，法律另有规定的除外。'

/**
 * 救济途径和期限: 60 days for administrative review before the government of the office's own level, six months for the
 * court (Administrative Reconsideration Law of 2023-09-01, articles 20 and 24; Administrative Litigation Law of
 * 2017-06-27, articles 18 and 46). Which court is left to the officer: provinces may let one court judge for others.
 */
export const usualRemedies = (facts: CaseFacts): string =>
  `如不服，可以${review(facts)}，也可以自收到本文书之日起六个月内依法向有管辖权的人民法院提起行政诉讼（${cite('LITIGATION', 46, 1)}）。${GOES_ON}`

/** Of a penalty decided on the spot: first the review, and only then the court (Administrative Reconsideration Law, article 23). */
export const remediesOnTheSpot = (facts: CaseFacts): string =>
  `如不服，应当先${review(facts)}；对行政复议决定仍不服的，可以再依法向人民法院提起行政诉讼（${cite('REVIEW', 23, 1)}）。${GOES_ON}`

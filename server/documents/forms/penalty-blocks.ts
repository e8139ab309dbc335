import { sayDay } from '../../law/say-day.ts'
import type { CaseFacts, EarlierPaper } from '../case-facts.ts'
import type { Typed } from '../define-form.ts'
import { addressee, type Block, type FactRow, note, paragraph } from '../paper.ts'

/** While a lead is verified, and in the penalty case that may follow. */
export const whileInvestigating = { report: ['startVerification'], enforcement: '*' } as const

/** Who the case is against, as the head of most penalty papers. */
export const partyRows = ({ respondent }: CaseFacts, typed: Typed, called = '当事人'): FactRow[] => [
  [called, respondent.name],
  ['主体资格证照名称', typed('licence'), '统一社会信用代码', respondent.creditCode],
  ['住所（住址）', typed('respondentAddress')],
  ['法定代表人（负责人、经营者）', typed('representative'), '身份证件号码', typed('representativeId')],
  ['联系电话', respondent.phone, '其他联系方式', typed('otherContact')],
]

/** The case as the tables of a penalty file name it. */
export const caseName = ({ respondent }: CaseFacts, typed: Typed): string =>
  `${respondent.name}涉嫌${typed('matter')}案`

/** 2026-04-24 → 2026年4月24日; '' for a day that is not known. */
export const onDay = (day: string | undefined): string => (day ? sayDay(day).zh : '')

/** 《实施行政强制措施决定书》（清溪市监强制〔2026〕1号） */
export const cited = (title: string, paper: EarlierPaper | undefined): string =>
  paper?.number ? `《${title}》（${paper.number}）` : `《${title}》`

export const seal = ({ office, today }: Pick<CaseFacts, 'office' | 'today'>): Block => ({
  kind: 'seal',
  office,
  on: today,
})

/** Whom to ask, as most papers end. */
export const contactLine = (typed: Typed, where = ''): Block =>
  paragraph(`联系人及联系电话：${typed('contact')}${where && `；联系地址：${where}`}`)

/** What was typed with line breaks, within a sentence of the form. */
export const inLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/[。；;]$/, ''))
    .filter(Boolean)
    .join('；')

const COPIES = '本文书一式两份，一份送达，一份归档。'

/** The end of a paper that is served: whom to ask, the office's seal, the copies. */
export const served = (facts: CaseFacts, typed: Typed): Block[] => [
  contactLine(typed, typed('contactAddress')),
  seal(facts),
  note(COPIES),
]

/** A letter of the office: whom it is to, what it says, and the end of a paper that is served. */
export const letter = (facts: CaseFacts, typed: Typed, to: string, ...body: readonly Block[]): Block[] => [
  addressee(to),
  ...body,
  ...served(facts, typed),
]

// Not a comma within brackets: 30毫升（玻璃瓶，外盒破损） is one part.
const BETWEEN_PARTS = /[,，](?![^（(]*[）)])/

/** Things typed one on a line with commas between their parts, as the rows of a list with numbers. */
export const itemRows = (typed: string, parts: number): string[][] =>
  typed
    .split('\n')
    .filter((item) => item.trim() !== '')
    .map((item, i) => {
      const cells = item.split(BETWEEN_PARTS).map((cell) => cell.trim())
      // More commas than columns: what is over stands in the last one, so that nothing is lost.
      const last = cells.slice(parts - 1).join('，')
      return [String(i + 1), ...Array.from({ length: parts - 1 }, (_, at) => cells[at] ?? ''), last]
    })

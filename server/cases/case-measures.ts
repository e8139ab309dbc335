import type { Field } from '../core/field.ts'
import type { Words } from '../core/words.ts'
import { sayDay } from '../law/say-day.ts'
import type { Answers, CaseRow } from './define-case-action.ts'

/**
 * kept: evidence registered and kept in advance (先行登记保存; penalty procedure rules, articles 33 to 35); seized: places
 * or goods sealed or seized (查封、扣押; articles 36 to 38, Administrative Coercion Law, article 25).
 */
export const MEASURE_KINDS = ['kept', 'seized'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

export const measureWords: Record<MeasureKind, Words> = {
  kept: { zh: '先行登记保存', en: 'Evidence kept' },
  seized: { zh: '查封、扣押', en: 'Sealing or seizure' },
}

/** The clock a measure of a kind runs on. */
export const periodOf: Record<MeasureKind, string> = { kept: 'K5', seized: 'K6' }

/** How evidence that is kept can be dealt with: article 35. */
export const keptEndings = {
  recorded: { zh: '采取记录、复制、拍照、录像等证据保全措施', en: 'Recorded, copied, photographed or filmed' },
  tested: { zh: '送交检测、检验、检疫、鉴定', en: 'Sent to be tested or appraised' },
  seized: { zh: '依法决定查封、扣押', en: 'Sealed or seized, as the law allows' },
  released: { zh: '解除先行登记保存', en: 'Released' },
} as const satisfies Record<string, Words>

/** What can become of goods that are sealed or seized: articles 37 and 38. */
export const seizedEndings = {
  released: { zh: '解除，退还当事人', en: 'Released and given back' },
  forfeited: { zh: '依处罚决定没收', en: 'Forfeited by the decision' },
  handedOver: { zh: '随案移送', en: 'Handed over with the case' },
} as const satisfies Record<string, Words>

const REFUSED: Words = { zh: '未获批准，立即解除', en: 'Not approved: ended at once' }

export type MeasureEnding = keyof typeof keptEndings | keyof typeof seizedEndings | 'refused'

/** One measure of a case, as its steps and papers look at it. `items` null: taken before measures were kept apart. */
export type CaseMeasure = {
  id: string
  ordinal: number
  kind: MeasureKind
  items: string | null
  basis: string | null
  place: string | null
  isUrgent: boolean
  startedOn: string
  /** When the head approved it, or refused to; both null while one taken on the spot waits. */
  approvedOn: string | null
  refusedOn: string | null
  endedOn: string | null
  ending: MeasureEnding | null
  reason: string | null
  /** The measure it came from, by its ordinal. */
  from: number | null
  /** The last day of its period, and whether that passed without a decision: then it ended by itself. */
  dueOn: string | null
  lapsed: boolean
}

export const endingWords = ({ kind, ending }: Pick<CaseMeasure, 'kind' | 'ending'>): Words | null =>
  ending === null
    ? null
    : (({ ...(kind === 'kept' ? keptEndings : seizedEndings), refused: REFUSED } as Record<string, Words>)[ending] ??
      null)

/** What is not dealt with yet, also when its period is over by itself: the goods still have to be given back. */
export const isOpen = ({ endedOn }: Pick<CaseMeasure, 'endedOn'>): boolean => endedOn === null

/** Taken on the spot and not decided on yet (articles 33 and 36). */
export const isWaiting = ({ approvedOn, refusedOn }: CaseMeasure): boolean => approvedOn === null && refusedOn === null

export const openOf = ({ measures }: Pick<CaseRow, 'measures'>, kind: MeasureKind): CaseMeasure[] =>
  measures.filter((one) => one.kind === kind && isOpen(one))

const UNITS_OF_ITEMS = 40

const beginningOf = (items: string): string => {
  const [line = '', ...more] = items.split('\n')
  return [...line].length > UNITS_OF_ITEMS || more.length > 0 ? `${[...line].slice(0, UNITS_OF_ITEMS).join('')}…` : line
}

/** What a measure is called among others: its ordinal, kind, day and the beginning of its list. */
export const sayMeasure = ({ ordinal, kind, startedOn, items }: CaseMeasure): Words => {
  const words = measureWords[kind]
  const day = sayDay(startedOn)
  const what = items ? beginningOf(items) : ''
  return {
    zh: `措施${ordinal}：${words.zh}，${day.zh}起${what && `，${what}`}`,
    en: `Measure ${ordinal}: ${words.en}, from ${day.en}${what && `, ${what}`}`,
  }
}

export const MEASURE = 'measure'

/** Asks which measure of the case a step acts on; its answer is the ordinal. */
export const measureField = (words: Words, which: (measure: CaseMeasure) => boolean) =>
  ({
    name: MEASURE,
    kind: 'CHOICE',
    words,
    required: true,
    options: ({ measures }: CaseRow) =>
      measures.filter(which).map((one) => ({ value: String(one.ordinal), words: sayMeasure(one) })),
  }) as const satisfies Field<CaseRow>

/** The measure that was chosen; the field allows no other than the case's own. */
export const chosenMeasure = (answers: Answers, { measures }: Pick<CaseRow, 'measures'>): CaseMeasure =>
  measures.find(({ ordinal }) => String(ordinal) === answers[MEASURE])!

import { type CaseMeasure, isOpen } from '../../cases/case-measures.ts'
import type { CaseRow } from '../../cases/define-case-action.ts'
import type { Words } from '../../core/words.ts'
import { clockDue } from '../../law/clock-due.ts'
import type { CaseFacts } from '../case-facts.ts'
import type { FormField } from '../define-form.ts'

/** The steps by which evidence is kept, and by which goods are sealed or seized. */
export const keeping = ['keepEvidence', 'keepEvidenceUrgently'] as const
export const seizing = ['seizeGoods', 'seizeGoodsUrgently'] as const
/** Kept evidence may turn into a seizure. */
export const seized = [...seizing, 'disposeOfKept'] as const

type Known = NonNullable<FormField['known']>

/** What is kept, or sealed or seized, by the measure the paper is about. */
export const measureItems: Known = ({ measure }) => measure?.items ?? ''
export const measureBasis: Known = ({ measure }) => measure?.basis ?? ''
export const measurePlace: Known = ({ measure }) => measure?.place ?? ''
export const measureEndedOn: Known = ({ measure }) => measure?.endedOn ?? ''
export const measureReason: Known = ({ measure }) => measure?.reason ?? ''
/** The last day of the period it was taken for: a longer one is told by a paper of its own. */
export const firstDueOn: Known = ({ measure, ruleset }) =>
  measure ? clockDue(ruleset, 'K6', measure.startedOn).dueOn : ''
/** The last day of its period. */
export const measureDueOn: Known = ({ measure }) => measure?.dueOn ?? ''

/** The two ways to hold goods that one register of measures has (P 36). */
export const holdings = { seal: ['查封', 'Sealing'], seize: ['扣押', 'Seizure'] } as const

/** Which of the two the measure is by its decision, or by its decisions both; as the official form leaves it where there is none. */
export const holdingOf = ({ chosenIn, measure }: CaseFacts): string => {
  const chosen = chosenIn('coerciveMeasure', 'measure', measure?.id)
  const said = Object.entries(holdings).flatMap(([name, [zh]]) => (chosen.includes(name) ? [zh] : []))
  return said.join('、') || '查封/扣押'
}

const OVER: Words = { zh: '这项措施已经处理', en: 'This measure is dealt with' }

/** While the measure lasts. */
export const whileOpen = (measure: CaseMeasure): Words | null => (isOpen(measure) ? null : OVER)

const LASTS: Words = { zh: '这项措施还没有处理', en: 'This measure is not dealt with yet' }

/** Once it was decided what becomes of the goods. */
export const onceEnded = (measure: CaseMeasure): Words | null => (isOpen(measure) ? LASTS : null)

/** Only where the measure ended like this. */
export const ifEnded =
  (ending: CaseMeasure['ending'], otherwise: Words) =>
  (measure: CaseMeasure): Words | null =>
    measure.ending === ending ? null : otherwise

/** Where something of the kind stops the count of the case now. */
export const whileExcluded =
  (cause: 'testing' | 'refundOrder', otherwise: Words) =>
  ({ procedure, facts }: CaseRow): Words | null =>
    procedure === 'report' || facts.excluded?.includes(cause) ? null : otherwise

import type { Field } from '../core/field.ts'
import type { Answers, CaseRow } from './define-case-action.ts'
import { longField } from './enforcement-fields.ts'

type Asked = Field<CaseRow>

/** The goods and nothing else: papers draw a list from them, each line a row. */
export const itemsField = longField(
  'items',
  { zh: '场所、设施、财物清单', en: 'Places and goods' },
  {
    zh: '每行一项，依次写名称、规格、单位、数量、备注，用逗号隔开；地点和理由写在下面',
    en: 'One on a line: name, model, unit, number and remark, with commas between. Where and why is asked below.',
  },
)

export const keptAtField: Asked = { name: 'place', kind: 'TEXT', words: { zh: '保存地点', en: 'Where it is kept' } }

const why = (zh: string, en: string, required: boolean): Asked => ({
  name: 'reason',
  kind: 'LONG_TEXT',
  words: { zh, en },
  maxLength: 1_000,
  ...(required ? { required } : {}),
})

export const whyField = why('理由', 'Why', false)

/** Penalty procedure rules, articles 33 and 36: only what is urgent is taken before the head has approved it. */
export const whyUrgentField = why('紧急理由', 'Why it is urgent', true)

/** Where a step was told the goods are; null where it was left empty. */
export const keptAt = ({ place }: Answers): string | null => (place ? String(place) : null)

/** What the file keeps of a measure as it was taken: the law, the goods, where they are and why. */
export const noteOfMeasure = ({ basis, items, place, reason }: Answers): string =>
  [basis, items, place && `保存地点：${place}`, reason && `理由：${reason}`].filter(Boolean).join('\n')

import type { CaseFacts } from '../case-facts.ts'
import { defineForm } from '../define-form.ts'
import { facts, heading, paragraphs, signatures } from '../paper.ts'
import { decisionCited } from './decision-words.ts'
import { itemsField, lineField, longField, pastDayField, timeField } from './form-fields.ts'
import { measureItems, measureReason, onceEnded } from './measure-items.ts'
import { cited } from './penalty-blocks.ts'

/** The paper by which it was decided what becomes of the goods. */
const basisOf = (facts: CaseFacts): string => {
  const { measure, issued } = facts
  if (measure?.ending === 'forfeited') return decisionCited(facts)
  const form = measure?.ending === 'released' ? 'measureRelease' : 'seizedHandover'
  const paper = issued.findLast((one) => one.form === form && one.measureId === measure?.id)
  return paper ? cited(paper.title, paper) : ''
}

/** 涉案物品处理记录: what became of goods, who did it and who watched. */
export const goodsDisposal = defineForm({
  name: 'goodsDisposal',
  words: { zh: '涉案物品处理记录', en: 'Record of what became of goods' },
  source: { set: 'FORM56', place: 52, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'disposeOfSeized',
  after: { enforcement: ['disposeOfSeized'] },
  ofMeasure: { kinds: ['seized'], needs: onceEnded },
  repeats: true,
  fields: [
    itemsField('处理物品', 'Goods', measureItems),
    lineField('source', '物品来源', 'Where they come from', {
      known: ({ respondent }) => `查封、扣押自${respondent.name}`,
    }),
    lineField('basis', '处理依据', 'On what basis', { known: basisOf }),
    pastDayField('doneOn', '处理日期', 'On which day', ({ measure }) => measure?.endedOn ?? undefined),
    timeField('time', '处理时间', 'At what time', { of: 'doneOn', required: false }),
    lineField('place', '处理地点', 'Where'),
    lineField('doers', '执行人（两人）', 'Who did it: two'),
    lineField('watcher', '监督人', 'Who watched'),
    longField('course', '处理情况', 'What was done', { known: measureReason }),
  ],
  blocks: ({ number, respondent }, typed) => [
    facts(
      ['案件编号', number, '当事人', respondent.name],
      ['处理物品', typed('items')],
      ['物品来源', typed('source'), '处理依据', typed('basis')],
      ['处理时间', `${typed('doneOn')}${typed('time')}`, '处理地点', typed('place')],
      ['执行人', typed('doers'), '监督人', typed('watcher')],
    ),
    heading('处理情况：'),
    ...paragraphs(typed('course')),
    signatures('执行人', '执行人', '监督人'),
  ],
})

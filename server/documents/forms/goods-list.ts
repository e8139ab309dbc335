import { defineForm } from '../define-form.ts'
import { facts, grid, signatures } from '../paper.ts'
import { itemsField, optionalLine, witnessField } from './form-fields.ts'
import { keeping, measureItems, seized, seizing } from './measure-items.ts'
import { itemRows } from './penalty-blocks.ts'

/** 场所/设施/财物清单: goes with every measure, one copy for the party (P 34 and 37). */
export const goodsList = defineForm({
  name: 'goodsList',
  words: { zh: '场所/设施/财物清单', en: 'List of places and goods' },
  source: { set: 'FORM56', place: 24, compared: 'wording' },
  mark: '物清',
  reader: 'respondent',
  action: [...keeping, ...seizing],
  after: { enforcement: [...keeping, ...seized] },
  endsWithCase: true,
  ofMeasure: { kinds: ['kept', 'seized'] },
  repeats: true,
  fields: [
    itemsField('场所、设施、财物', 'Places and goods', measureItems),
    optionalLine('paper', '所附文书', 'Which paper it goes with', {
      known: ({ measure, paper }) => {
        const one = paper(measure?.kind === 'seized' ? 'coerciveMeasure' : 'evidenceKeepingNotice')
        return one ? `《${one.title}》（${one.number}）` : ''
      },
    }),
    witnessField,
  ],
  blocks: ({ respondent, number, officers }, typed) => [
    facts(
      ['当事人', respondent.name, '案件编号', number],
      ['所附文书', typed('paper')],
      ['执法人员', officers.join('、'), '见证人', typed('witness')],
    ),
    grid(
      [10, 28, 26, 11, 11, 14],
      ['序号', '标称名称/场所', '规格（型号）/场所地址', '单位', '数量', '备注'],
      itemRows(typed('items'), 5),
    ),
    signatures('当事人', '执法人员', '执法人员', '见证人'),
  ],
})

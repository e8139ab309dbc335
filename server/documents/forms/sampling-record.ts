import { defineForm } from '../define-form.ts'
import { facts, heading, paragraphs, signatures } from '../paper.ts'
import {
  choiceField,
  lineField,
  longField,
  officersField,
  optionalLine,
  partyFields,
  remarkField,
} from './form-fields.ts'
import { partyRows, whileInvestigating } from './penalty-blocks.ts'

/** 抽样记录: what was sampled, from how much, and how it was sealed. */
export const samplingRecord = defineForm({
  name: 'samplingRecord',
  words: { zh: '抽样记录', en: 'Record of sampling' },
  source: { set: 'FORM56', place: 29, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'startVerification',
  after: whileInvestigating,
  endsWithCase: true,
  repeats: true,
  fields: [
    ...partyFields,
    lineField('product', '产品名称', 'Product'),
    optionalLine('model', '型号规格', 'Model'),
    optionalLine('brand', '标称商标', 'Trade mark on it'),
    optionalLine('shelfLife', '保质期', 'Shelf life'),
    optionalLine('producer', '标称生产者', 'Maker on it'),
    optionalLine('price', '标称价格', 'Price on it'),
    optionalLine('batch', '生产日期或出厂批号', 'Date or batch'),
    optionalLine('standard', '产品执行标准', 'Standard'),
    optionalLine('storage', '标称存储条件', 'Storage on it'),
    optionalLine('permit', '生产许可证编号', 'Production permit'),
    optionalLine('grade', '标称产品等级', 'Grade on it'),
    optionalLine('packing', '包装方式', 'Packing'),
    choiceField('way', '抽样方式', 'How it was sampled', {
      rule: ['按规定方式抽样', 'By the standard'],
      other: ['以其他方式抽样', 'In another way'],
    }),
    optionalLine('wayNote', '抽样依据的标准编号或者其他方式', 'The standard, or which other way'),
    lineField('taken', '抽取样品数量', 'How many were taken'),
    lineField('base', '抽样基数', 'Of how many'),
    lineField('place', '抽样地点', 'Where'),
    longField('course', '抽取样品过程、样品封样情况和储存条件', 'How it was taken, sealed and stored', {
      maxLength: 2_000,
    }),
    officersField,
    remarkField('remark', '备注', 'Remarks'),
  ],
  blocks: (given, typed) => [
    facts(
      ...partyRows(given, typed),
      ['产品名称', typed('product'), '型号规格', typed('model')],
      ['标称商标', typed('brand'), '保质期', typed('shelfLife')],
      ['标称生产者', typed('producer'), '标称价格', typed('price')],
      ['生产日期或出厂批号', typed('batch'), '产品执行标准', typed('standard')],
      ['标称存储条件', typed('storage'), '生产许可证编号', typed('permit')],
      ['标称产品等级', typed('grade'), '包装方式', typed('packing')],
      ['抽样方式', typed('way'), '依据或者说明', typed('wayNote')],
      ['抽取样品数量', typed('taken'), '抽样基数', typed('base')],
      ['抽样地点', typed('place')],
      ['办案人员、执法证号', typed('officers')],
      ['备注', typed('remark')],
    ),
    heading('抽取样品过程、样品封样情况、样品储存条件：'),
    ...paragraphs(typed('course')),
    signatures('办案人员', '办案人员', '当事人', '受委托抽样人员', '见证人'),
  ],
})

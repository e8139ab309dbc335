import { defineForm } from '../define-form.ts'
import { grid, paragraph, paragraphs } from '../paper.ts'
import { asTold, contactFields, dayField, firstOf, itemsField, lineField, longField } from './form-fields.ts'
import { whileExcluded } from './measure-items.ts'
import { itemRows, letter } from './penalty-blocks.ts'

const NOT_TESTED = { zh: '本案没有进行检测、检验、检疫、鉴定', en: 'Nothing is being tested in this case' }

/** 检测/检验/检疫/鉴定委托书. */
export const testingCommission = defineForm({
  name: 'testingCommission',
  words: { zh: '检测/检验/检疫/鉴定委托书', en: 'Commission to test' },
  source: { set: 'FORM56', place: 30, compared: 'wording' },
  mark: '检鉴委',
  reader: 'office',
  action: ['startTesting', 'startExcludedTime'],
  after: { report: ['startTesting'], enforcement: ['startExcludedTime'] },
  endsWithCase: true,
  needs: whileExcluded('testing', NOT_TESTED),
  repeats: true,
  fields: [
    lineField('body', '受委托单位', 'Who tests', { known: asTold('startTesting', 'body') }),
    itemsField(
      '送检物品',
      'What is tested',
      firstOf(asTold('startExcludedTime', 'subject'), asTold('startTesting', 'note')),
    ),
    lineField('standard', '适用标准或者规则', 'Standard or rule'),
    longField('tests', '委托检测/检验/检疫/鉴定事项', 'What is to be found out', { maxLength: 1_000 }),
    dayField('dueOn', '提交报告的期限', 'Report due on'),
    lineField('copies', '报告份数', 'Copies of the report'),
    ...contactFields,
  ],
  blocks: (given, typed) =>
    letter(
      given,
      typed,
      typed('body'),
      paragraph(`本局现委托你单位对下列物品进行检测/检验/检疫/鉴定（案件编号：${given.number}）：`),
      grid(
        [10, 27, 20, 11, 18, 14],
        ['序号', '样品名称', '规格/型号', '单位', '样品数量', '备注'],
        itemRows(typed('items'), 5),
      ),
      paragraph(`适用标准或者规则：${typed('standard')}`),
      paragraph('委托检测/检验/检疫/鉴定事项：'),
      ...paragraphs(typed('tests')),
      paragraph(
        `请你单位于${typed('dueOn')}前提交由检测/检验/检疫/鉴定人员及你单位签名盖章的报告一式${typed('copies')}份，并在出具的报告中载明以下内容：本局向你单位提供的相关材料，检测/检验/检疫/鉴定的内容、依据、使用的科学技术手段、过程及明确结论，以及你单位和检测/检验/检疫/鉴定人员的资质证明文件。`,
      ),
    ),
})

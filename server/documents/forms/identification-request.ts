import { defineForm } from '../define-form.ts'
import { grid, paragraph } from '../paper.ts'
import { asTold, choiceField, contactFields, dayField, itemsField, lineField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { itemRows, letter } from './penalty-blocks.ts'

/** 协助辨认/鉴别通知书: the rights holder says whether goods are genuine (P 30). */
export const identificationRequest = defineForm({
  name: 'identificationRequest',
  words: { zh: '协助辨认/鉴别通知书', en: 'Request to identify goods' },
  source: { set: 'FORM56', place: 16, compared: 'wording' },
  mark: '辨鉴通',
  reader: 'office',
  action: ['askRightsHolder', 'startExcludedTime'],
  after: { report: ['askRightsHolder'], enforcement: ['startExcludedTime'] },
  endsWithCase: true,
  needs: ({ procedure, facts }) =>
    procedure === 'report' || facts.excluded?.includes('identification')
      ? null
      : { zh: '本案没有进行权利人辨认或者鉴别', en: 'No rights holder is asked in this case' },
  repeats: true,
  fields: [
    lineField('to', '协助人（权利人）', 'Who is asked: the rights holder', {
      known: asTold('askRightsHolder', 'rightsHolder'),
    }),
    choiceField('kind', '协助事项', 'What is asked', {
      identify: ['辨认以下物品是否为你（单位）生产或者许可生产', 'Whether these goods are theirs'],
      appraise: ['鉴别以下物品', 'An appraisal of these goods'],
    }),
    itemsField('物品', 'Goods', asTold('startExcludedTime', 'subject')),
    dayField('dueOn', '提交期限', 'To be answered by'),
    ...contactFields,
  ],
  blocks: (given, typed) =>
    letter(
      given,
      typed,
      typed('to'),
      paragraph(
        `依据${cite('P', 30, 2)}的规定，本局现请你（单位）协助对以下事项进行辨认/鉴别：${typed('kind')}（案件编号：${given.number}）。`,
      ),
      grid(
        [10, 27, 20, 11, 18, 14],
        ['序号', '名称', '规格/型号', '单位', '数量', '备注'],
        itemRows(typed('items'), 5),
      ),
      paragraph(
        `请你（单位）于${typed('dueOn')}前提交由辨认/鉴别人（单位）签名或者盖章的辨认/鉴别文书，载明以下内容：辨认/鉴别的结论和具体的辨认/鉴别依据和理由。并请你（单位）随文书出具权利人的身份证件/主体资格证照复印件和有关权利证明文件；受权利人委托进行辨认/鉴别并以自己名义出具文书的，须同时提供辨认/鉴别人（单位）的身份证件/主体资格证照复印件和相应授权委托书。`,
      ),
    ),
})

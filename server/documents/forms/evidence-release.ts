import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { choiceField, contactFields, itemsField, pastDayField } from './form-fields.ts'
import { ifEnded, measureEndedOn, measureItems } from './measure-items.ts'
import { cited, letter } from './penalty-blocks.ts'

/** 解除先行登记保存证据通知书 (P 35). */
export const evidenceRelease = defineForm({
  name: 'evidenceRelease',
  words: { zh: '解除先行登记保存证据通知书', en: 'Notice that kept evidence is released' },
  source: { set: 'FORM56', place: 20, compared: 'wording' },
  mark: '解登',
  reader: 'respondent',
  action: 'disposeOfKept',
  after: { enforcement: ['disposeOfKept'] },
  ofMeasure: {
    kinds: ['kept'],
    needs: ifEnded('released', { zh: '登记保存的证据没有解除', en: 'The evidence kept was not released' }),
  },
  repeats: true,
  fields: [
    pastDayField('on', '解除日期', 'Released on', measureEndedOn),
    choiceField('extent', '解除范围', 'How much', { all: ['全部', 'All of it'], part: ['部分', 'A part'] }),
    itemsField('解除的证据', 'What is released', measureItems),
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const notice = given.paper('evidenceKeepingNotice')
    return letter(
      given,
      typed,
      given.respondent.name,
      paragraph(
        `${notice ? `本局于${notice.issuedOn}作出${cited('先行登记保存证据通知书', notice)}，` : '本局'}对你（单位）有关证据采取先行登记保存措施，现决定自${typed('on')}起对${typed('extent')}证据予以解除先行登记保存措施：`,
      ),
      ...paragraphs(typed('items')),
    )
  },
})

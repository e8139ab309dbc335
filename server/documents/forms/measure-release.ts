import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { choiceField, contactFields, itemsField, longField, pastDayField } from './form-fields.ts'
import { holdingOf, ifEnded, measureEndedOn, measureItems, measureReason } from './measure-items.ts'
import { cited, inLine, letter } from './penalty-blocks.ts'

/** 解除行政强制措施决定书 (P 37 and 38). */
export const measureRelease = defineForm({
  name: 'measureRelease',
  words: { zh: '解除行政强制措施决定书', en: 'Decision to release what was seized' },
  source: { set: 'FORM56', place: 23, compared: 'wording' },
  mark: '解强',
  reader: 'respondent',
  action: 'disposeOfSeized',
  after: { enforcement: ['disposeOfSeized'] },
  ofMeasure: {
    kinds: ['seized'],
    needs: ifEnded('released', {
      zh: '查封、扣押的财物没有解除',
      en: 'What was sealed or seized was not released',
    }),
  },
  repeats: true,
  fields: [
    longField('basis', '解除的依据', 'On what basis', { maxLength: 1_000 }),
    longField('reason', '解除的理由', 'Why', { maxLength: 1_000, known: measureReason }),
    pastDayField('on', '解除日期', 'Released on', measureEndedOn),
    choiceField('extent', '解除范围', 'How much', { all: ['全部', 'All of it'], part: ['部分', 'A part'] }),
    itemsField('解除的场所、设施、财物', 'What is released', measureItems),
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const measure = given.paper('coerciveMeasure')
    const extension = given.paper('measureExtension')
    return letter(
      given,
      typed,
      given.respondent.name,
      paragraph(
        `${measure ? `本局于${measure.issuedOn}作出${cited('实施行政强制措施决定书', measure)}，` : '本局'}对你（单位）有关场所/设施/财物采取${holdingOf(given)}行政强制措施${extension ? `，并于${extension.issuedOn}作出${cited('延长行政强制措施期限决定书', extension)}` : ''}。因${inLine(typed('reason'))}。`,
      ),
      paragraph(
        `依据${inLine(typed('basis'))}的规定，本局决定自${typed('on')}起对${typed('extent')}物品予以解除行政强制措施：`,
      ),
      ...paragraphs(typed('items')),
    )
  },
})

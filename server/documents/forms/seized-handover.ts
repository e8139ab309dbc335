import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { contactFields, itemsField, lineField, pastDayField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { holdingOf, ifEnded, measureItems } from './measure-items.ts'
import { cited, letter } from './penalty-blocks.ts'

/** 查封/扣押物品移送告知书: the party is told where its goods went with the case (P 17). */
export const seizedHandover = defineForm({
  name: 'seizedHandover',
  words: { zh: '查封/扣押物品移送告知书', en: 'Notice that seized goods were handed over' },
  source: { set: 'FORM56', place: 6, compared: 'wording' },
  mark: '物移',
  reader: 'respondent',
  action: 'disposeOfSeized',
  after: { enforcement: ['disposeOfSeized'] },
  ofMeasure: {
    kinds: ['seized'],
    needs: ifEnded('handedOver', {
      zh: '查封、扣押的财物没有随案移送',
      en: 'The goods did not go along with the case',
    }),
  },
  fields: [
    lineField('to', '案件移送至（机关）', 'Where the case went', {
      known: ({ typedIn }) => typedIn('crimeTransfer', 'to'),
    }),
    pastDayField('on', '财物移送日期', 'Handed over on'),
    itemsField('移送的场所、设施、财物', 'What was handed over', measureItems),
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const measure = given.paper('coerciveMeasure')
    return letter(
      given,
      typed,
      given.respondent.name,
      paragraph(
        `${measure?.issuedOn ?? ''}本局根据${cited('实施行政强制措施决定书', measure)}对你（单位）场所/设施/财物实施了${holdingOf(given)}行政强制措施。`,
      ),
      paragraph(
        given.established.decision === 'criminal'
          ? `因违法行为涉嫌犯罪，依据${cite('P', 17, 2)}的规定，本局依法已将案件移送${typed('to')}，下列场所/设施/财物已于${typed('on')}一并移送：`
          : `本局已将案件移送${typed('to')}，下列场所/设施/财物已于${typed('on')}一并移送：`,
      ),
      ...paragraphs(typed('items')),
    )
  },
})

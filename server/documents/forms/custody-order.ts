import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs, signatures } from '../paper.ts'
import { contactFields, dayField, itemsField, lineField } from './form-fields.ts'
import { measureDueOn, measureItems, measurePlace, seized, seizing, whileOpen } from './measure-items.ts'
import { letter, onDay } from './penalty-blocks.ts'

/** 实施行政强制措施场所/设施/财物委托保管书: somebody keeps what was seized. */
export const custodyOrder = defineForm({
  name: 'custodyOrder',
  words: { zh: '实施行政强制措施场所/设施/财物委托保管书', en: 'Order to keep what was seized' },
  source: { set: 'FORM56', place: 26, compared: 'wording' },
  mark: '托管',
  reader: 'office',
  action: seizing,
  after: { enforcement: seized },
  ofMeasure: { kinds: ['seized'], needs: whileOpen },
  repeats: true,
  fields: [
    lineField('to', '受托人', 'Who keeps it'),
    itemsField('委托保管的场所、设施、财物', 'What is kept', measureItems),
    lineField('condition', '保管条件', 'Under what conditions'),
    lineField('place', '保管地点', 'Where', { known: measurePlace }),
    dayField('until', '保管期间至', 'Until', measureDueOn),
    ...contactFields,
  ],
  blocks: (given, typed) => [
    ...letter(
      given,
      typed,
      typed('to'),
      paragraph(
        `现委托你（单位）代为保管本局对${given.respondent.name}依法实施行政强制措施的下列场所/设施/财物（案件编号：${given.number}）：`,
      ),
      ...paragraphs(typed('items')),
      paragraph(`保管条件：${typed('condition')}。`),
      paragraph(`保管地点：${typed('place')}。`),
      paragraph(
        `保管期间为${onDay(given.measure?.startedOn)}至${typed('until')}或至本局通知时止。在保管期间，你（单位）不得损毁或者擅自转移、处置。`,
      ),
    ),
    signatures('受托人（签名或者盖章）'),
  ],
})

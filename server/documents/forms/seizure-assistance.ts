import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { contactFields, itemsField, lineField, matterField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { measureItems, seized, seizing, whileOpen } from './measure-items.ts'
import { cited, letter } from './penalty-blocks.ts'

/** 协助扣押通知书: whoever holds the goods is asked to help (P 39). */
export const seizureAssistance = defineForm({
  name: 'seizureAssistance',
  words: { zh: '协助扣押通知书', en: 'Request to help with a seizure' },
  source: { set: 'FORM56', place: 18, compared: 'wording' },
  mark: '协扣',
  reader: 'office',
  action: seizing,
  after: { enforcement: seized },
  ofMeasure: { kinds: ['seized'], needs: whileOpen },
  repeats: true,
  fields: [
    lineField('to', '协助单位', 'Who is asked to help'),
    matterField,
    itemsField('扣押的财物', 'What is seized', measureItems),
    ...contactFields,
  ],
  blocks: (given, typed) =>
    letter(
      given,
      typed,
      typed('to'),
      paragraph(
        `本局在办理${given.respondent.name}涉嫌${typed('matter')}一案中，作出${cited('实施行政强制措施决定书', given.paper('coerciveMeasure'))}，决定对下列财物进行扣押：`,
      ),
      ...paragraphs(typed('items')),
      paragraph(`依据${cite('P', 39)}的规定，请你单位予以协助。`),
    ),
})

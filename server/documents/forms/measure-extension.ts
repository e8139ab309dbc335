import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { contactFields, dayField, remediesField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { holdingOf, measureDueOn, whileOpen } from './measure-items.ts'
import { cited, letter, onDay } from './penalty-blocks.ts'

/** 延长行政强制措施期限决定书: once, and the party is told in writing (P 38, FORCE 25). */
export const measureExtension = defineForm({
  name: 'measureExtension',
  words: { zh: '延长行政强制措施期限决定书', en: 'Decision on a longer seizure' },
  source: { set: 'FORM56', place: 22, compared: 'wording' },
  mark: '延强',
  reader: 'respondent',
  action: 'extendSeizure',
  after: { enforcement: ['extendSeizure'] },
  ofMeasure: { kinds: ['seized'], needs: whileOpen },
  fields: [dayField('until', '延长至', 'Until', measureDueOn), remediesField, ...contactFields],
  blocks: (given, typed) => {
    const measure = given.paper('coerciveMeasure')
    return letter(
      given,
      typed,
      given.respondent.name,
      paragraph(
        `本局自${onDay(given.measure?.startedOn)}起，${measure ? `根据${cited('实施行政强制措施决定书', measure)}，` : ''}对你（单位）有关场所/设施/财物采取${holdingOf(given)}行政强制措施。因情况复杂，依据${cite('FORCE', 25, 1)}、第二款的规定，经本局负责人批准，决定将该行政强制措施的期限延长至${typed('until')}。`,
      ),
      paragraph('你（单位）可以对本延长行政强制措施期限决定进行陈述和申辩。'),
      ...paragraphs(typed('remedies')),
    )
  },
})

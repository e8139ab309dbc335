import { defineForm } from '../define-form.ts'
import { paragraph } from '../paper.ts'
import { asTold, contactFields, dayField, pastDayField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { holdingOf, whileExcluded, whileOpen } from './measure-items.ts'
import { cited, letter } from './penalty-blocks.ts'

const NOT_TESTED = { zh: '查封、扣押的财物没有进行检测、鉴定', en: 'What was seized is not being tested' }

/** 检测/检验/检疫/鉴定期间告知书: that time does not count towards the seizure (FORCE 25). */
export const testingPeriod = defineForm({
  name: 'testingPeriod',
  words: { zh: '检测/检验/检疫/鉴定期间告知书', en: 'Notice of the time of testing' },
  source: { set: 'FORM56', place: 31, compared: 'wording' },
  mark: '检鉴期',
  reader: 'respondent',
  action: 'startExcludedTime',
  after: { enforcement: ['startExcludedTime'] },
  needs: whileExcluded('testing', NOT_TESTED),
  ofMeasure: { kinds: ['seized'], needs: whileOpen },
  repeats: true,
  fields: [
    pastDayField('from', '期间自', 'From', asTold('startExcludedTime', 'sinceOn')),
    dayField('until', '期间至', 'Until'),
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const measure = given.paper('coerciveMeasure')
    return letter(
      given,
      typed,
      given.respondent.name,
      paragraph(
        `${measure ? `本局于${measure.issuedOn}作出${cited('实施行政强制措施决定书', measure)}，` : '本局'}${holdingOf(given)}你（单位）的有关场所/设施/财物。本局现决定依法委托相关机构对有关物品进行检测/检验/检疫/鉴定。检测/检验/检疫/鉴定期间自${typed('from')}至${typed('until')}。`,
      ),
      paragraph(`依据${cite('FORCE', 25, 3)}的规定，查封、扣押的期间不包括检测、检验、检疫、鉴定的期间。`),
    )
  },
})

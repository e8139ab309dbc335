import { NO_BASIS } from '../../cases/enforcement-fields.ts'
import type { Words } from '../../core/words.ts'
import { clockDue } from '../../law/clock-due.ts'
import { getClock } from '../../law/clocks.ts'
import { sayDay } from '../../law/say-day.ts'
import { withLimits } from '../../law/with-limits.ts'
import { defineForm } from '../define-form.ts'
import { facts, paragraph, paragraphs, signatures } from '../paper.ts'
import {
  choiceField,
  contactFields,
  dayField,
  itemsField,
  lineField,
  longField,
  matterField,
  partyFields,
  remediesField,
} from './form-fields.ts'
import { legalLimit } from './law-words.ts'
import { firstDueOn, holdings, measureBasis, measureItems, measurePlace, seized, seizing } from './measure-items.ts'
import { inLine, partyRows, served } from './penalty-blocks.ts'

const BEFORE_IT_BEGAN: Words = { zh: '不能早于采取措施之日', en: 'This cannot be before the measure was taken.' }

/** Longer than the first period of a seizure, which another paper lengthens (P 38). */
const tooLong = (ruleset: string, dueOn: string): Words => {
  const { article } = getClock(ruleset, 'K6')
  return withLimits(
    {
      zh: `查封、扣押的期限不超过{K6}，到${sayDay(dueOn).zh}为止（${article.zh}）；需要延长的，另用延长期限的文书`,
      en: `Sealing and seizure last at most {K6}, until ${sayDay(dueOn).en} (${article.en}). A paper of its own lengthens it.`,
    },
    ruleset,
  )
}

/** 实施行政强制措施决定书: sealing or seizing, for the time the law allows (P 36 to 38, FORCE 25). */
export const coerciveMeasure = defineForm({
  name: 'coerciveMeasure',
  words: { zh: '实施行政强制措施决定书', en: 'Decision to seal or seize' },
  source: { set: 'FORM56', place: 21, compared: 'wording' },
  mark: '强制',
  reader: 'respondent',
  action: seizing,
  after: { enforcement: seized },
  endsWithCase: true,
  ofMeasure: { kinds: ['seized'] },
  repeats: true,
  refuses: (_ctx, { until }, { ruleset }, measure) => {
    if (!measure) return null
    const { dueOn } = clockDue(ruleset, 'K6', measure.startedOn)
    if (String(until) < measure.startedOn) return { path: 'until', words: BEFORE_IT_BEGAN }
    return String(until) > dueOn ? { path: 'until', words: tooLong(ruleset, dueOn) } : null
  },
  fields: [
    ...partyFields,
    matterField,
    choiceField('measure', '强制措施', 'Measure', holdings),
    {
      ...longField('basis', '法律依据', 'The law that allows it', {
        maxLength: 2_000,
        known: measureBasis,
      }),
      missing: NO_BASIS,
    },
    itemsField('场所、设施或者财物', 'What is sealed or seized', measureItems),
    lineField('place', '查封、扣押或者保管地点', 'Where it is kept', { known: measurePlace }),
    { ...dayField('until', '期限至', 'Until', firstDueOn), isAnyDay: true },
    remediesField,
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const limit = legalLimit(given.ruleset, 'K6')
    return [
      facts(...partyRows(given, typed)),
      paragraph(
        `经查，你（单位）涉嫌${typed('matter')}，本局依据${inLine(typed('basis'))}的规定，决定对下列有关场所/设施/财物实施${typed('measure')}行政强制措施：`,
      ),
      ...paragraphs(typed('items')),
      paragraph(`地点：${typed('place')}`),
      paragraph(
        `实施行政强制措施的期限至${typed('until')}止，不超过${limit.span}（${limit.article}）。情况复杂，需要延长强制措施期限的，本局将书面告知。对物品需要进行检测、检验、检疫或者技术鉴定的，查封、扣押的期间不包括检测、检验、检疫或者技术鉴定的期间，检测、检验、检疫或者技术鉴定的期间本局将书面告知。`,
      ),
      paragraph(`${typed('measure')}的场所/设施/财物应当妥善保管，任何人不得随意动用或者损毁。`),
      paragraph('你（单位）可以对本行政强制措施决定进行陈述和申辩。'),
      ...paragraphs(typed('remedies')),
      ...served(given, typed),
      signatures('当事人（签名或者盖章）'),
    ]
  },
})

import { chosenMeasure, MEASURE, openOf, sayMeasure } from '../case-measures.ts'
import { checkPastDay, refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, longField } from '../enforcement-fields.ts'
import { EXCLUDED_CAUSES, excludedWords } from '../excluded-time.ts'

const ALL_RUNNING = { zh: '各项都已经开始', en: 'All of them have begun already' }

/** All seizures, or none of them: what is tested need not be seized. */
const ALL = 'all'
const NONE = 'none'

const SAY_WHICH = {
  zh: '检测期间不计入查封、扣押期限，请选明检测的是哪一项',
  en: 'Testing does not count towards a seizure: say which goods are tested.',
}

/** 不计入办案期限的时间: penalty procedure rules, article 64(2); of a seizure only testing (article 38). */
export const startExcludedTime = defineCaseAction({
  name: 'startExcludedTime',
  words: { zh: '开始检测、鉴别或者责令退款', en: 'Begin testing, identification or a refund' },
  consequence: { zh: '期限从次日起停止计算', en: 'The limit stands still from the next day' },
  from: { enforcement: ['investigating'] },
  needs: ({ facts }) => (EXCLUDED_CAUSES.every((cause) => facts.excluded?.includes(cause)) ? ALL_RUNNING : null),
  fields: [
    {
      name: 'cause',
      kind: 'CHOICE',
      words: { zh: '事项', en: 'What' },
      required: true,
      options: ({ facts }) =>
        EXCLUDED_CAUSES.filter((cause) => !facts.excluded?.includes(cause)).map((value) => ({
          value,
          words: excludedWords[value],
        })),
    },
    {
      name: MEASURE,
      kind: 'CHOICE',
      words: { zh: '检测的是哪一项查封、扣押', en: 'Which seized goods are tested' },
      hint: { zh: '只有检测时填写', en: 'For testing alone.' },
      options: (found) => {
        const seized = openOf(found, 'seized')
        if (seized.length === 0) return []
        return [
          ...seized.map((one) => ({ value: String(one.ordinal), words: sayMeasure(one) })),
          ...(seized.length > 1 ? [{ value: ALL, words: { zh: '以上各项', en: 'All of these' } }] : []),
          { value: NONE, words: { zh: '都不是', en: 'None of them' } },
        ]
      },
    },
    dayField('sinceOn', { zh: '开始日期', en: 'Since' }),
    longField('subject', { zh: '送检、鉴别或者退款的内容', en: 'What is tested, identified or refunded' }),
  ],
  apply: ({ cause, sinceOn, subject, measure }, { facts }) => {
    const named = EXCLUDED_CAUSES.find((one) => one === cause)!
    return {
      clocksOn: String(sinceOn),
      pauses: [
        { clock: 'K1', cause: named },
        ...(named === 'testing' && measure !== undefined && measure !== NONE ? [{ clock: 'K6', cause: named }] : []),
      ],
      facts: { excluded: [...(facts.excluded ?? []), named] },
      note: String(subject),
      data: { cause, sinceOn },
    }
  },
  carryOut: async (ctx, answers, found) => {
    const { cause, sinceOn, measure } = answers
    checkPastDay(ctx, 'sinceOn', String(sinceOn), found.receivedOn)
    if (cause === 'testing' && measure === undefined && openOf(found, 'seized').length > 0)
      refuseAnswer(ctx, MEASURE, SAY_WHICH)
    const tested = chosenMeasure(answers, found)
    return tested ? { measureId: tested.id, data: { cause, sinceOn, measure: tested.ordinal } } : undefined
  },
})

import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, longField } from '../enforcement-fields.ts'
import { EXCLUDED_CAUSES, excludedWords } from '../excluded-time.ts'

const ALL_RUNNING = { zh: '各项都已经开始', en: 'All of them have begun already' }

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
    dayField('sinceOn', { zh: '开始日期', en: 'Since' }),
    longField('subject', { zh: '送检、鉴别或者退款的内容', en: 'What is tested, identified or refunded' }),
  ],
  apply: ({ cause, sinceOn, subject }, { facts }) => {
    const named = EXCLUDED_CAUSES.find((one) => one === cause)!
    return {
      clocksOn: String(sinceOn),
      pauses: [
        { clock: 'K1', cause: named },
        ...(named === 'testing' && facts.seizedOn ? [{ clock: 'K6', cause: named }] : []),
      ],
      facts: { excluded: [...(facts.excluded ?? []), named] },
      note: String(subject),
      data: { cause, sinceOn },
    }
  },
  carryOut: async (ctx, { sinceOn }, found) => {
    checkPastDay(ctx, 'sinceOn', String(sinceOn), found.receivedOn)
    return undefined
  },
})

import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, longField } from '../enforcement-fields.ts'
import { EXCLUDED_CAUSES, excludedWords } from '../excluded-time.ts'

const NONE_RUNNING = { zh: '没有正在进行的检测、鉴别或者责令退款', en: 'Nothing of the kind is under way' }

/** 恢复计算期限: penalty procedure rules, articles 38 and 64(2). */
export const endExcludedTime = defineCaseAction({
  name: 'endExcludedTime',
  words: { zh: '检测、鉴别或者责令退款结束', en: 'Testing, identification or refund is over' },
  consequence: { zh: '期限接着计算', en: 'The limit runs on' },
  from: { enforcement: ['investigating'] },
  needs: ({ facts }) => (facts.excluded?.length ? null : NONE_RUNNING),
  fields: [
    {
      name: 'cause',
      kind: 'CHOICE',
      words: { zh: '事项', en: 'What' },
      required: true,
      options: ({ facts }) =>
        EXCLUDED_CAUSES.filter((cause) => facts.excluded?.includes(cause)).map((value) => ({
          value,
          words: excludedWords[value],
        })),
    },
    dayField('untilOn', { zh: '结束日期', en: 'Until' }),
    longField('result', { zh: '结果（告知当事人）', en: 'The result, told to the party' }),
  ],
  apply: ({ cause, untilOn, result }, { facts }) => {
    const named = EXCLUDED_CAUSES.find((one) => one === cause)!
    return {
      clocksOn: String(untilOn),
      resumes: [{ clock: 'K1', cause: named }, ...(named === 'testing' ? [{ clock: 'K6', cause: named }] : [])],
      facts: { excluded: (facts.excluded ?? []).filter((one) => one !== named) },
      note: String(result),
      data: { cause, untilOn },
    }
  },
  carryOut: async (ctx, { untilOn }, found) => {
    checkPastDay(ctx, 'untilOn', String(untilOn), found.receivedOn)
    return undefined
  },
})

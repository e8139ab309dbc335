import type { Ctx } from '../core/context.ts'
import { checkPastDay, refuseAnswer } from './check-day.ts'
import type { Answers } from './define-case-action.ts'
import { dayField, longField } from './enforcement-fields.ts'

/** What every discussion of the heads records: when, and who took part. */
export const discussionFields = [
  dayField('heldOn', { zh: '集体讨论日期', en: 'Discussed on' }),
  longField(
    'participants',
    { zh: '参加讨论的负责人', en: 'Who took part' },
    { zh: '每行一人：姓名、职务，至少两人', en: 'One on each line, name and office; two at least' },
  ),
]

const linesOf = (answer: Answers[string]): string[] =>
  String(answer ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Who took part in a discussion; each named once, two at least, on a day between `earliest` and today. Throws InvalidInput. */
export const readDiscussion = (ctx: Ctx, { heldOn, participants }: Answers, earliest: string): string[] => {
  checkPastDay(ctx, 'heldOn', String(heldOn), earliest)
  const named = linesOf(participants)
  if (new Set(named).size < named.length)
    refuseAnswer(ctx, 'participants', { zh: '有人重复列名', en: 'Somebody is named twice.' })
  if (named.length < 2)
    refuseAnswer(ctx, 'participants', {
      zh: '集体讨论至少两人，每行写一人',
      en: 'Two at least discuss it together: write each on a line.',
    })
  return named
}

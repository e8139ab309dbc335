import type { Option } from '../../core/field.ts'
import { groundsFor, hasGrounds } from '../../law/grounds.ts'
import { checkPastDay } from '../check-day.ts'
import { type CaseRow, defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'

const conduct = ({ ruleset }: CaseRow): Option[] =>
  hasGrounds(ruleset, 'misuse')
    ? groundsFor(ruleset, 'misuse').map(({ value, label, article }) => ({ value, words: label, article }))
    : []

/** 移交公安机关: Order 121, article 42: fraud or extortion by way of a complaint or report. */
export const handToPolice = defineCaseAction({
  name: 'handToPolice',
  words: { zh: '移交公安机关', en: 'Hand over to the police' },
  consequence: {
    zh: '记录移交；调解是否终止另行决定，线索仍要核查',
    en: 'The handing over is recorded; whether mediation ends is decided apart, and a lead is verified all the same',
  },
  from: { mediation: '*', report: '*' },
  irreversible: true,
  needs: ({ ruleset }) =>
    hasGrounds(ruleset, 'misuse')
      ? null
      : { zh: '收到之日适用的规定没有此项', en: 'The rules of the day of receipt do not provide for it' },
  fields: [
    {
      name: 'conduct',
      kind: 'CHOICE',
      words: { zh: '涉嫌的行为', en: 'Suspected conduct' },
      required: true,
      options: conduct,
    },
    { name: 'handedOn', kind: 'DATE', words: { zh: '移交日期', en: 'Handed over on' }, required: true },
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '依据和证据', en: 'On what evidence' },
      required: true,
      maxLength: 1_000,
    },
  ],
  carryOut: async (ctx, { conduct: kind, handedOn, reason }, { receivedOn, facts }) => {
    checkPastDay(ctx, 'handedOn', String(handedOn), receivedOn)
    const handedFor = facts.handedToPoliceFor ?? []
    refuseUnchanged(ctx, 'conduct', handedFor.includes(String(kind)))
    return {
      note: String(reason),
      facts: { handedToPoliceFor: [...handedFor, String(kind)] },
      data: { conduct: kind, handedOn },
    }
  },
})

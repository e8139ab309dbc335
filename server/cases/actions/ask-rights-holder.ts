import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../report-facts.ts'

/** 请权利人辨认或者鉴别: penalty procedure rules, articles 18(2) and 30: its time is not counted. */
export const askRightsHolder = defineCaseAction({
  name: 'askRightsHolder',
  words: { zh: '请权利人辨认', en: 'Ask the rights holder' },
  consequence: { zh: '辨认、鉴别期间不计入核查期限', en: 'The limit stands still until the answer is in' },
  from: { report: ['verifying'] },
  needs: ({ facts }) =>
    facts.rightsHolderSince === undefined
      ? null
      : { zh: '正在等待权利人答复', en: 'The rights holder’s answer is awaited' },
  pauses: [
    { clock: 'R1', cause: 'identification' },
    { clock: 'C4', cause: 'identification' },
  ],
  fields: [
    {
      name: 'rightsHolder',
      kind: 'TEXT',
      words: { zh: '权利人', en: 'Rights holder' },
      required: true,
      maxLength: 100,
    },
    { name: 'askedOn', kind: 'DATE', words: { zh: '发出日期', en: 'Asked on' }, required: true },
  ],
  apply: ({ rightsHolder, askedOn }) => ({
    clocksOn: String(askedOn),
    facts: { rightsHolderSince: String(askedOn) },
    note: String(rightsHolder),
    data: { askedOn },
  }),
})

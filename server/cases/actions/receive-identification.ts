import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../report-facts.ts'

/** 权利人答复: penalty procedure rules, article 18(2): the limit goes on. */
export const receiveIdentification = defineCaseAction({
  name: 'receiveIdentification',
  words: { zh: '登记权利人答复', en: 'Record the rights holder’s answer' },
  consequence: { zh: '核查期限继续计算', en: 'The limit goes on' },
  from: { report: ['verifying'] },
  needs: ({ facts }) =>
    facts.rightsHolderSince === undefined ? { zh: '没有请权利人辨认', en: 'No rights holder was asked' } : null,
  resumes: [
    { clock: 'R1', cause: 'identification' },
    { clock: 'C4', cause: 'identification' },
  ],
  fields: [
    { name: 'answeredOn', kind: 'DATE', words: { zh: '收到日期', en: 'Received on' }, required: true },
    {
      name: 'finding',
      kind: 'CHOICE',
      words: { zh: '辨认意见', en: 'What it says' },
      required: true,
      options: () => [
        { value: 'fake', words: { zh: '侵权或者假冒', en: 'A fake or an infringement' } },
        { value: 'genuine', words: { zh: '正品', en: 'Genuine' } },
        { value: 'unknown', words: { zh: '无法辨认', en: 'Cannot tell' } },
      ],
    },
    { name: 'note', kind: 'LONG_TEXT', words: { zh: '说明', en: 'Note' }, maxLength: 1_000 },
  ],
  apply: ({ answeredOn, finding, note }) => ({
    clocksOn: String(answeredOn),
    facts: { rightsHolderSince: null },
    note: note ? String(note) : undefined,
    data: { answeredOn, finding },
  }),
})

import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, longField } from '../enforcement-fields.ts'

const NOTHING_OPEN = { zh: '没有待复核的陈述、申辩', en: 'No defence waits for an answer' }

/** 复核陈述、申辩: penalty procedure rules, article 58: what holds is adopted. */
export const answerDefence = defineCaseAction({
  name: 'answerDefence',
  words: { zh: '复核陈述、申辩', en: 'Answer the defence' },
  consequence: { zh: '复核意见记入案卷', en: 'The answer is kept in the file' },
  from: { enforcement: ['notified', 'hearing', 'reviewed', 'deciding'] },
  needs: ({ facts }) => (facts.defendedOn && !facts.defenceAnswered ? null : NOTHING_OPEN),
  fields: [
    choiceField(
      'adopted',
      { zh: '是否采纳', en: 'Adopted' },
      {
        wholly: { zh: '成立，采纳', en: 'It holds: adopted' },
        partly: { zh: '部分成立，部分采纳', en: 'Partly adopted' },
        notAdopted: { zh: '不成立，不采纳', en: 'Not adopted' },
      },
    ),
    longField('answer', { zh: '复核意见和理由', en: 'Why' }),
  ],
  apply: ({ adopted, answer }) => ({ facts: { defenceAnswered: true }, note: String(answer), data: { adopted } }),
})

import { defineCaseAction } from '../define-case-action.ts'

/** 告知: a message that the filer reads in the timeline. */
export const messageFiler = defineCaseAction({
  name: 'messageFiler',
  words: { zh: '给当事人留言', en: 'Message the filer' },
  consequence: {
    zh: '投诉举报人凭回执即可看到，不能撤回',
    en: 'The filer sees it with the receipt; it cannot be taken back',
  },
  from: { mediation: '*', report: '*' },
  needsFiler: true,
  irreversible: true,
  fields: [{ name: 'message', kind: 'LONG_TEXT', words: { zh: '留言内容', en: 'Message' }, required: true }],
  apply: ({ message }) => ({ message: String(message) }),
})

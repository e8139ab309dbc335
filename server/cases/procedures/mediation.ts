import { defineProcedure } from '../define-procedure.ts'

/** 投诉调解: Order 121, articles 15 to 25. */
export const mediation = defineProcedure({
  name: 'mediation',
  words: { zh: '投诉调解', en: 'Mediation' },
  states: {
    registered: {
      words: { zh: '待决定是否受理', en: 'Registered' },
      next: { zh: '市场监管部门将决定是否受理您的投诉', en: 'The office decides whether to accept your complaint' },
    },
    accepted: {
      words: { zh: '已受理', en: 'Accepted' },
      next: {
        zh: '调解人员将联系双方，征求调解意愿',
        en: 'A mediator contacts both sides and asks whether they agree to mediation',
      },
    },
    mediating: {
      words: { zh: '调解中', en: 'In mediation' },
      next: { zh: '调解人员主持双方协商', en: 'The mediator leads the talks between both sides' },
    },
    agreed: {
      words: { zh: '达成协议', en: 'Agreed' },
      next: { zh: '双方按协议履行；办结后归档', en: 'Both sides do what was agreed; then the case is closed' },
    },
    terminated: {
      words: { zh: '终止调解', en: 'Mediation ended' },
      next: {
        zh: '您仍可以申请仲裁或者向人民法院起诉；本案将办结归档',
        en: 'You can still go to arbitration or to court; this case will be closed',
      },
    },
    refused: {
      words: { zh: '不予受理', en: 'Not accepted' },
      next: {
        zh: '您仍可以与商家协商、请求消费者协会调解、申请仲裁或者起诉；本案将办结归档',
        en: 'You can still settle with the seller, ask a consumer association, go to arbitration or to court; this case will be closed',
      },
    },
    withdrawn: {
      words: { zh: '已撤回', en: 'Withdrawn' },
      next: { zh: '本案将办结归档', en: 'This case will be closed' },
    },
    closed: {
      words: { zh: '已办结', en: 'Closed' },
      next: { zh: '已经办结', en: 'The case is closed' },
      isFinal: true,
    },
  },
  initial: 'registered',
  initialClocks: ['C1'],
  road: ['registered', 'accepted', 'mediating', 'agreed', 'closed'],
})

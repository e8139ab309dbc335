import { defineProcedure } from '../define-procedure.ts'

/** 投诉调解: Order 121, articles 9 to 27; Order 20 for complaints received before it. */
export const mediation = defineProcedure({
  name: 'mediation',
  words: { zh: '投诉调解', en: 'Mediation' },
  states: {
    registered: {
      words: { zh: '待决定是否受理', en: 'Registered' },
      next: { zh: '市场监管部门将决定是否受理您的投诉', en: 'The office decides whether to accept your complaint' },
    },
    identityPending: {
      words: { zh: '待证明身份', en: 'Proof of identity awaited' },
      next: {
        zh: '请您按要求提供身份证明材料，之后决定是否受理',
        en: 'Send the proof of identity you were asked for; then the office decides whether to accept your complaint',
      },
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
    suspended: {
      words: { zh: '中止调解', en: 'Suspended' },
      next: {
        zh: '正在决定调解人员是否回避，之后继续调解',
        en: 'The office decides on recusal of the mediator; then mediation goes on',
      },
    },
    agreed: {
      words: { zh: '达成协议', en: 'Agreed' },
      next: { zh: '双方按协议履行；办结后归档', en: 'Both sides do what was agreed; then the case is closed' },
    },
    terminated: {
      words: { zh: '终止调解', en: 'Mediation ended' },
      next: {
        zh: '市场监管部门将告知双方；您仍可以申请仲裁或者向人民法院起诉',
        en: 'The office tells both sides; you can still go to arbitration or to court',
      },
    },
    notified: {
      words: { zh: '终止已告知', en: 'Both sides told' },
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
    archived: {
      words: { zh: '已归档', en: 'Archived' },
      next: { zh: '案卷已经归档', en: 'The file is in the archive' },
      isFinal: true,
      toldAs: 'closed',
    },
  },
  initial: 'registered',
  initialClocks: ['C1'],
  road: ['registered', 'accepted', 'mediating', 'agreed', 'closed', 'archived'],
})

import { changedOfficers } from '../changed-officers.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, personField, reasonField, yesField } from '../enforcement-fields.ts'
import { beforeDecision } from '../enforcement-needs.ts'
import { newcomers, officersOf } from '../people-of-case.ts'

/** 决定回避: penalty procedure rules, article 21; the investigation does not stop meanwhile. */
export const decideOfficerRecusal = defineCaseAction({
  name: 'decideOfficerRecusal',
  words: { zh: '决定回避', en: 'Decide on a recusal' },
  consequence: {
    zh: '准许的，该人退出本案且不能再参与；决定前不停止调查',
    en: 'If granted, the person leaves the case for good; the investigation goes on meanwhile',
  },
  from: { enforcement: beforeDecision },
  fields: [
    { ...personField('officerId', { zh: '被申请回避的办案人员', en: 'Whose recusal' }), people: officersOf },
    choiceField(
      'askedBy',
      { zh: '提出人', en: 'Asked by' },
      {
        party: { zh: '当事人申请', en: 'The party' },
        officer: { zh: '本人申请', en: 'The officer' },
        office: { zh: '本机关决定', en: 'The office itself' },
      },
    ),
    yesField('granted', { zh: '准许回避', en: 'Granted' }),
    { ...personField('replacementId', { zh: '接替人员', en: 'Who takes over' }, false), people: newcomers },
    reasonField(),
  ],
  apply: ({ reason }) => ({ note: String(reason) }),
  carryOut: async (ctx, { officerId, replacementId, askedBy, granted }, found) => {
    const officer = String(officerId)
    const data = { askedBy, granted: granted === true, officer }
    if (granted !== true) return { data }
    const { facts, ...effect } = await changedOfficers(ctx, found, {
      leaving: { field: 'officerId', id: officerId },
      joining: { field: 'replacementId', id: replacementId },
      data,
    })
    return { ...effect, facts: { ...facts, recused: [...(found.facts.recused ?? []), officer] } }
  },
})

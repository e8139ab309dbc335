import { changedOfficers } from '../changed-officers.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, personField, reasonField } from '../enforcement-fields.ts'
import { beforeDecision } from '../enforcement-needs.ts'
import { newcomers, officersOf } from '../people-of-case.ts'

/** 更换办案人员: penalty procedure rules, article 22: never fewer than two, and who they were is kept. */
export const changeOfficers = defineCaseAction({
  name: 'changeOfficers',
  words: { zh: '更换办案人员', en: 'Change the officers' },
  consequence: {
    zh: '更换记入案卷；曾经办理本案的人不能再审核本案',
    en: 'The change is kept; whoever investigated once cannot review the case',
  },
  from: { enforcement: beforeDecision },
  fields: [
    choiceField(
      'cause',
      { zh: '原因', en: 'Cause' },
      {
        duty: { zh: '工作调整', en: 'Other duties' },
        absence: { zh: '因故不能履行职责', en: 'Cannot do the work' },
        reinforcement: { zh: '增加办案力量', en: 'More hands are needed' },
      },
    ),
    { ...personField('leavingId', { zh: '退出的办案人员', en: 'Who leaves' }, false), people: officersOf },
    { ...personField('joiningId', { zh: '新增的办案人员', en: 'Who joins' }, false), people: newcomers },
    reasonField(),
  ],
  apply: ({ reason }) => ({ note: String(reason) }),
  carryOut: (ctx, { leavingId, joiningId, cause }, found) =>
    changedOfficers(ctx, found, {
      leaving: { field: 'leavingId', id: leavingId },
      joining: { field: 'joiningId', id: joiningId },
      data: { cause },
    }),
})

import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'

const NONE = { zh: '没有公告', en: 'There is no notice' }

/** 撤下共同投诉公告: nobody is shown it any more; who asked to join meanwhile stays with their request. */
export const endJointNotice = defineCaseAction({
  name: 'endJointNotice',
  words: { zh: '撤下共同投诉公告', en: 'Take the notice down' },
  consequence: {
    zh: '马上不再显示；已经提出的并入请求照常决定',
    en: 'Nobody is shown it from now on; requests to join that came in are decided all the same',
  },
  from: { mediation: '*' },
  needs: ({ facts }) => (facts.jointNotice ? null : NONE),
  fields: [],
  apply: () => ({ facts: { jointNotice: null } }),
})

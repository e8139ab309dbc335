import { checkOfficers } from '../check-officers.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { personField } from '../enforcement-fields.ts'

/** 指定办案人员: penalty procedure rules, article 22: at least two, qualified. The first leads and has the case. */
export const nameOfficers = defineCaseAction({
  name: 'nameOfficers',
  words: { zh: '指定办案人员', en: 'Name the officers' },
  consequence: {
    zh: '两人负责调查，进入调查取证；以后可以更换并留下记录',
    en: 'The two investigate; they can be changed later, and the change is kept',
  },
  from: { enforcement: ['filed'] },
  to: 'investigating',
  primary: true,
  fields: [
    personField('leadId', { zh: '主办人员', en: 'Who leads' }),
    personField('secondId', { zh: '协办人员', en: 'The second officer' }),
    personField('thirdId', { zh: '其他办案人员', en: 'A third officer' }, false),
  ],
  apply: ({ leadId, secondId, thirdId }, { facts }) => {
    const officers = [leadId, secondId, thirdId].filter((id) => id !== undefined).map(String)
    return {
      assigneeId: officers[0],
      // Those of an office that had the case before are kept: none of them reviews it.
      facts: { officers, investigators: [...new Set([...(facts.investigators ?? []), ...officers])] },
      data: { officers },
    }
  },
  carryOut: async (ctx, { leadId, secondId, thirdId }, found) => {
    await checkOfficers(ctx, found, {
      leadId: String(leadId),
      secondId: String(secondId),
      thirdId: thirdId === undefined ? undefined : String(thirdId),
    })
    return undefined
  },
})

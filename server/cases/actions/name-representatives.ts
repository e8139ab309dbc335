import { findJoinedTo } from '../case-link-store.ts'
import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'

const IN_THE_OTHER = { zh: '请在主件中登记', en: 'Record it in the complaint this one joined' }
const ALONE = { zh: '还没有其他投诉并入本件', en: 'No other complaint is joined to this one' }

const isGiven = (answer: unknown): answer is string => typeof answer === 'string'

/** 推选代表人: Order 121, article 12: one or two of the complainants speak for all. */
export const nameRepresentatives = defineCaseAction({
  name: 'nameRepresentatives',
  words: { zh: '登记共同投诉代表人', en: 'Record the representatives' },
  consequence: {
    zh: '由代表人参加调解；变更、放弃请求或者和解须经被代表的投诉人同意',
    en: 'They take part for all; to change or waive a claim or to settle they need the consent of the others',
  },
  from: { mediation: ['registered', 'accepted', 'mediating'] },
  needs: ({ facts, leadsJoint }) => (facts.isJoined ? IN_THE_OTHER : leadsJoint ? null : ALONE),
  fields: [
    {
      name: 'first',
      kind: 'TEXT',
      words: { zh: '代表人一（投诉编号）', en: 'First: number of the complaint' },
      required: true,
      maxLength: 40,
    },
    {
      name: 'second',
      kind: 'TEXT',
      words: { zh: '代表人二（投诉编号）', en: 'Second: number of the complaint' },
      maxLength: 40,
    },
    {
      name: 'chosen',
      kind: 'BOOLEAN',
      words: { zh: '由各投诉人推选', en: 'Chosen by the complainants' },
      required: true,
      mustHold: true,
    },
  ],
  carryOut: async (ctx, { first, second }, found) => {
    const joined = await findJoinedTo(ctx, found.id)
    const group = [found, ...joined].map(({ number }) => number)
    const given = { first, second }
    for (const [path, number] of Object.entries(given))
      if (isGiven(number) && !group.includes(number.trim().toUpperCase()))
        refuseAnswer(ctx, path, { zh: '不是本共同投诉中的投诉编号', en: 'Not a complaint of this joint complaint.' })
    const representatives = Object.values(given)
      .filter(isGiven)
      .map((number) => number.trim().toUpperCase())
    if (new Set(representatives).size < representatives.length)
      refuseAnswer(ctx, 'second', { zh: '两个代表人不能相同', en: 'The two are the same.' })
    refuseUnchanged(ctx, 'first', found.facts.representatives?.join() === representatives.join())
    return { facts: { representatives }, data: { representatives } }
  },
})

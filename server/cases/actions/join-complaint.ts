import { deleteAsked, findLinksOf, insertLink } from '../case-link-store.ts'
import { findCaseByNumber } from '../case-store.ts'
import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'
import { getProcedure } from '../procedures/index.ts'

/** 共同投诉: Order 121, article 12: the same dispute with the same operator, and everybody consents. */
export const joinComplaint = defineCaseAction({
  name: 'joinComplaint',
  words: { zh: '并入共同投诉', en: 'Join another complaint' },
  consequence: {
    zh: '与所填投诉共同调解；各件期限各自计算',
    en: 'Mediated together with that complaint; each keeps its own limits',
  },
  from: { mediation: ['registered', 'accepted'] },
  about: ({ facts }) =>
    facts.asksToJoin
      ? [
          {
            label: { zh: '投诉人提交时', en: 'When filing, the complainant' },
            value: {
              zh: `请求并入 ${facts.asksToJoin.number}，同意共同投诉`,
              en: `asked to join ${facts.asksToJoin.number} and consents to a joint complaint`,
            },
          },
        ]
      : [],
  needs: ({ facts }) => (facts.isJoined ? { zh: '已经并入共同投诉', en: 'It is joined already' } : null),
  fields: [
    {
      name: 'number',
      kind: 'CASE',
      words: { zh: '并入哪一件投诉', en: 'Which complaint it joins' },
      required: true,
      maxLength: 40,
      start: ({ facts }) => facts.asksToJoin?.number,
    },
    {
      name: 'sameDispute',
      kind: 'BOOLEAN',
      words: { zh: '是与同一经营者的同一消费争议', en: 'It is the same dispute with the same operator' },
      required: true,
      mustHold: true,
    },
    {
      name: 'consent',
      kind: 'BOOLEAN',
      words: { zh: '各投诉人都同意', en: 'Every complainant consents' },
      required: true,
      mustHold: true,
    },
  ],
  story: () => ({
    zh: '经您同意，与其他消费者的投诉共同调解',
    en: 'With your consent it is mediated together with others’ complaints',
  }),
  carryOut: async (ctx, { number }, found) => {
    const other = await findCaseByNumber(ctx, String(number))
    if (other?.procedure !== 'mediation' || other.id === found.id)
      return refuseAnswer(ctx, 'number', { zh: '没有这件投诉', en: 'There is no such complaint.' })
    if (!other.isOpen || !['registered', 'accepted', 'mediating'].includes(other.state))
      return refuseAnswer(ctx, 'number', {
        zh: `该件${getProcedure('mediation').states[other.state]!.words.zh}，不能并入`,
        en: 'It is past that point.',
      })
    if (other.facts.isJoined)
      return refuseAnswer(ctx, 'number', {
        zh: '该件已并入另一件，请填写那一件',
        en: 'It is joined to another: name that one.',
      })
    if (other.sellerId === null || other.sellerId !== found.sellerId || other.authorityId !== found.authorityId)
      return refuseAnswer(ctx, 'number', {
        zh: '不是同一机关办理的同一经营者',
        en: 'Not the same operator at the same office.',
      })
    if ((await findLinksOf(ctx, found.id)).some(({ kind, toCaseId }) => kind === 'joint' && toCaseId === found.id))
      return refuseAnswer(ctx, 'number', { zh: '已有其他投诉并入本件', en: 'Others are joined to this one.' })
    await deleteAsked(ctx, found.id)
    await insertLink(ctx, found.id, other.id, 'joint')
    return { facts: { isJoined: true, asksToJoin: null }, data: { number: other.number } }
  },
})

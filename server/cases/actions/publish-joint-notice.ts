import { randomUUID } from 'node:crypto'
import { findWithoutConsent } from '../../complaints/publishable-submissions.ts'
import { clockDue } from '../../law/clock-due.ts'
import { getSeller } from '../../sellers/seller-store.ts'
import { findJoinedTo } from '../case-link-store.ts'
import { checkComingDay, refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, mustField } from '../enforcement-fields.ts'
import { STATES_THAT_TAKE_MORE } from '../joint/joint-notice.ts'
import type {} from '../mediation-facts.ts'

const IN_THE_OTHER = { zh: '请在主件中办理', en: 'Do it in the complaint this one joined' }
const ALONE = {
  zh: '还不是共同投诉：没有其他投诉并入本件',
  en: 'It is no joint complaint yet: no other is joined to it',
}
const STANDS = { zh: '已有公告；要改或者延长，请先撤下', en: 'There is a notice already: take it down first' }
/** A phone, an identity number, an order: nothing that names goods. */
const A_NUMBER = /\d{6}/

/**
 * 发布共同投诉公告: others with the same dispute may ask to be joined (Order 121, article 12). Public are the office, a
 * registered business's name, the goods and the days; what is alleged is not, as nothing has been found.
 */
export const publishJointNotice = defineCaseAction({
  name: 'publishJointNotice',
  words: { zh: '发布共同投诉公告', en: 'Publish a notice of the joint complaint' },
  consequence: {
    zh: '填写同一商家的投诉人会看到：本机关正在办理共同投诉，可以请求并入。公告不含投诉内容和投诉人信息',
    en: 'Whoever files against this seller is told that the office handles a joint complaint and may ask to join; neither what is alleged nor who complained is in it',
  },
  from: { mediation: STATES_THAT_TAKE_MORE },
  needs: ({ facts, leadsJoint }) =>
    facts.isJoined ? IN_THE_OTHER : !leadsJoint ? ALONE : facts.jointNotice ? STANDS : null,
  fields: [
    {
      name: 'goods',
      kind: 'TEXT',
      words: { zh: '商品或者服务（公开）', en: 'Goods or service (public)' },
      hint: { zh: '只写品名，例如“羊绒围巾”；不写评价和订单信息', en: 'Only what it is, such as “cashmere scarf”' },
      required: true,
      maxLength: 40,
    },
    dayField('until', { zh: '接收到哪一天（公开）', en: 'Last day to ask to join (public)' }),
    mustField('accusesNobody', {
      zh: '品名里没有对商家的评价，也没有任何人的信息',
      en: 'The words judge nobody and name nobody',
    }),
  ],
  story: () => ({
    zh: '办理机关公告正在办理共同投诉，其他消费者可以请求并入；公告里没有您的信息',
    en: 'The office published that it handles a joint complaint, so that others may ask to join; nothing of you is in it',
  }),
  carryOut: async (ctx, { goods, until }, found) => {
    const named = String(goods).trim()
    // As long as a mediation that began today might take.
    checkComingDay(ctx, 'until', String(until), clockDue(found.ruleset, 'C2', ctx.clock.today()).dueOn)
    if (A_NUMBER.test(named.normalize('NFKC')))
      refuseAnswer(ctx, 'goods', { zh: '只写品名，不要写号码', en: 'Only what it is: leave numbers out.' })
    const seller = await getSeller(ctx, found.sellerId!)
    if (seller.status !== 'active' || seller.nameIsTold)
      refuseAnswer(ctx, 'goods', {
        zh: '该商家或者其名称还只是当事人的说法；请先列入登记并核对名称',
        en: 'The seller, or its name, is known from a filer’s word alone: confirm it and check the name first.',
      })
    const group = [found, ...(await findJoinedTo(ctx, found.id))]
    const without = await findWithoutConsent(
      ctx,
      group.flatMap(({ submissionId }) => submissionId ?? []),
    )
    if (without.length > 0)
      refuseAnswer(ctx, 'goods', {
        zh: `有 ${without.length} 位投诉人不同意公示投诉信息，不能公告`,
        en: `Of the complainants ${without.length} did not agree to anything being published.`,
      })
    const [id, publishedOn] = [randomUUID(), ctx.clock.today()]
    return {
      facts: { jointNotice: { id, sellerId: seller.id, goods: named, publishedOn, until: String(until) } },
      data: { goods: named, until },
    }
  },
})

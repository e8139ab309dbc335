import { earliestDisplayEnd } from '../../law/penalty-display.ts'
import { checkPastDay, refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, dayField, reasonField, yesField } from '../enforcement-fields.ts'
import { owesMoney } from '../enforcement-needs.ts'
import { restraintOf } from '../list-published-penalties.ts'

const NOT_SHOWN = { zh: '没有正在公示的处罚决定', en: 'No penalty is on display' }
const UNPAID = { zh: '处罚决定还没有履行完毕', en: 'The penalty is not complied with yet' }
const MUST_HOLD = { zh: '信用修复须具备这一条件', en: 'Without this the record is not repaired.' }
const NO_EARLY_END = {
  zh: '降低资质等级、吊销许可证件、责令关闭等处罚公示满三年，不提前停止公示',
  en: 'A licence lowered or revoked, a closure or a ban is displayed to its end.',
}
const FALLEN = {
  zh: '案件还没有归档，请办理“记录决定被变更、撤销”',
  en: 'The case is not archived: record that the decision fell instead.',
}

/**
 * 提前停止公示: after a repair of the record (信用修复; publicity rules, article 16: obligations done, put right, not
 * repeated), where the decision fell once the case was archived (article 11), or for another reason. Which other reasons
 * there are was not verified; they are for the head to name.
 */
export const endDisplayEarly = defineCaseAction({
  name: 'endDisplayEarly',
  words: { zh: '提前停止公示', en: 'End the display early' },
  consequence: {
    zh: '公众查询不再显示这项处罚，不能恢复',
    en: 'Whoever checks the seller is no longer told of the penalty; there is no way back',
  },
  from: { enforcement: ['decided', 'served', 'executing', 'closed', 'archived'] },
  irreversible: true,
  needs: ({ facts }) => (facts.publishedOn && !facts.annulledOn && !facts.unpublishedOn ? null : NOT_SHOWN),
  fields: [
    choiceField(
      'cause',
      { zh: '原因', en: 'Why' },
      {
        repaired: { zh: '信用修复', en: 'The record was repaired' },
        annulled: { zh: '归档后决定被复议机关、法院变更或者撤销', en: 'The decision fell after the case was archived' },
        other: { zh: '其他应当停止公示的情形（条文未核对）', en: 'Another reason (the article was not verified)' },
      },
    ),
    dayField('endedOn', { zh: '停止公示日期', en: 'On which day' }),
    yesField(
      'isLong',
      {
        zh: '属于食品、药品、医疗器械、化妆品、特种设备等公示三年的领域',
        en: 'A field that is displayed for three years',
      },
      { zh: '此类须公示满一年', en: 'Food, drugs, devices, cosmetics and the like: a year has to pass.' },
    ),
    yesField('rectified', { zh: '违法行为已经纠正', en: 'The breach was put right' }),
    yesField('notRepeated', { zh: '公示期间没有再因同类行为受到处罚', en: 'It was not repeated meanwhile' }),
    reasonField({ zh: '依据的文书和理由（内部）', en: 'By which paper, and why (internal)' }),
  ],
  apply: ({ cause, endedOn, reason }) => ({
    facts: {
      unpublishedOn: String(endedOn),
      displayEnd: String(cause),
      ...(cause === 'annulled' ? { annulledOn: String(endedOn) } : {}),
    },
    note: String(reason),
    data: { cause, endedOn },
  }),
  carryOut: async (ctx, { cause, endedOn, isLong, rectified, notRepeated }, found) => {
    const { facts, state } = found
    checkPastDay(ctx, 'endedOn', String(endedOn), facts.publishedOn!)
    if (cause === 'annulled' && state !== 'archived') refuseAnswer(ctx, 'cause', FALLEN)
    if (cause !== 'repaired') return undefined
    if (owesMoney(found) && !facts.concludedOn) refuseAnswer(ctx, 'cause', UNPAID)
    if (!rectified) refuseAnswer(ctx, 'rectified', MUST_HOLD)
    if (!notRepeated) refuseAnswer(ctx, 'notRepeated', MUST_HOLD)
    const restraint = restraintOf[facts.grave ?? 'none']
    const earliest = earliestDisplayEnd(facts.publishedOn!, { restraint, isLong: isLong === true })
    if (earliest === null) refuseAnswer(ctx, 'cause', NO_EARLY_END)
    else checkPastDay(ctx, 'endedOn', String(endedOn), earliest)
    return undefined
  },
})

import { findAuthoritiesByIds } from '../../identity/authority-store.ts'
import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'

/** 无权处理: Order 121, article 34: the reporter is told, and where to go if it is a matter for another such office. */
export const declineCompetence = defineCaseAction({
  name: 'declineCompetence',
  words: { zh: '告知无权处理', en: 'Not for this office' },
  consequence: {
    zh: '举报人将被告知无权处理和应向何处举报，决定不能撤回',
    en: 'The reporter is told that this office is not competent, and where to go; it cannot be taken back',
  },
  from: { report: ['registered', 'verifying'] },
  to: 'notCompetent',
  irreversible: true,
  endsClocks: ['R1', 'R2', 'C4'],
  fields: [
    {
      name: 'whose',
      kind: 'CHOICE',
      words: { zh: '属于哪里管', en: 'Whose matter it is' },
      required: true,
      options: () => [
        { value: 'otherOffice', words: { zh: '其他市场监管部门', en: 'Another market regulator' } },
        { value: 'otherBody', words: { zh: '不属于市场监管部门职责', en: 'Not a matter for market regulation' } },
      ],
    },
    {
      name: 'authorityId',
      kind: 'AUTHORITY',
      words: { zh: '有权处理的市场监管部门', en: 'The competent office' },
      hint: { zh: '属于其他市场监管部门时必填', en: 'Needed when it is another market regulator' },
    },
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '告知举报人的理由', en: 'Told to the reporter' },
      required: true,
      maxLength: 1_000,
    },
  ],
  story: () => ({ zh: '本机关无权处理您的举报', en: 'Your report is not one this office may handle' }),
  carryOut: async (ctx, { whose, authorityId, reason }, found) => {
    if ((whose === 'otherOffice') !== (authorityId !== undefined))
      refuseAnswer(ctx, 'authorityId', {
        zh: '属于其他市场监管部门的，选择该部门；不属于职责的不填',
        en: 'Choose the office if it is another market regulator’s matter, and only then.',
      })
    if (!authorityId) return { message: String(reason), data: { whose } }
    const [office] = await findAuthoritiesByIds(ctx, [String(authorityId)])
    if (!office || office.id === found.authorityId)
      return refuseAnswer(ctx, 'authorityId', {
        zh: '没有这个机关，或者就是本机关',
        en: 'No such office, or this one itself.',
      })
    const { name, nameEn, phone } = office
    return {
      message: {
        zh: `${reason}\n请向${name}举报${phone ? `，电话${phone}` : ''}。`,
        en: `${reason}\nPlease report it to ${nameEn}${phone ? `, phone ${phone}` : ''}.`,
      },
      data: { whose, office: office.id },
    }
  },
})

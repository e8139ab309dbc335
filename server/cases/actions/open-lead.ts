import { reserve } from '../../core/reserve.ts'
import { hasSameLead, insertLink } from '../case-link-store.ts'
import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { insertNote } from '../note-store.ts'
import { openCases, summaryOf } from '../open-cases.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'

/**
 * 调解中发现线索: Order 121, article 27: mediation excuses no penalty; the lead is verified within 15 working days as a
 * case of its own, whose fate hangs on nothing that mediation does.
 */
export const openLead = defineCaseAction({
  name: 'openLead',
  words: { zh: '违法线索另行核查', en: 'Open a lead' },
  consequence: {
    zh: '另立一件核查，自发现之日起{C4}；调解照常进行或者终止，互不影响',
    en: 'A case of its own, {C4} from the day it was found; mediation goes on or ends regardless',
  },
  from: { mediation: ['accepted', 'mediating', 'suspended', 'agreed', 'terminated', 'withdrawn', 'notified'] },
  needs: ({ sellerId }) => (sellerId === null ? { zh: '须先认定商家', en: 'Identify the seller first' } : null),
  fields: [
    { name: 'foundOn', kind: 'DATE', words: { zh: '发现日期', en: 'Found on' }, required: true },
    {
      name: 'lead',
      kind: 'LONG_TEXT',
      words: { zh: '涉嫌违法的事实', en: 'What suggests a breach' },
      hint: { zh: '不写投诉人的身份信息', en: 'Without anything that names the complainant' },
      required: true,
      maxLength: 1_000,
    },
  ],
  carryOut: async (ctx, { foundOn, lead }, found) => {
    checkPastDay(ctx, 'foundOn', String(foundOn), found.receivedOn)
    const same = { summary: summaryOf(String(lead)), receivedOn: String(foundOn) }
    refuseUnchanged(ctx, 'lead', await hasSameLead(ctx, found.id, same))
    const [reserved] = await reserve(ctx, ['C'])
    const [opened] = await openCases(ctx, [
      {
        reserved: reserved!,
        procedure: 'report',
        submissionId: null,
        authorityId: found.authorityId,
        sellerId: found.sellerId!,
        category: found.category,
        amountFen: null,
        ...same,
        firstClocks: ['C4'],
      },
    ])
    await insertNote(ctx, { caseId: opened!.id, body: String(lead) })
    await insertLink(ctx, found.id, opened!.id, 'lead')
    return { data: { opened: opened!.number } }
  },
})

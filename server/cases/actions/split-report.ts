import { markLead } from '../../complaints/submission-store.ts'
import { IllegalTransition } from '../../core/errors.ts'
import { reserve } from '../../core/reserve.ts'
import { findCasesOfSubmission } from '../case-store.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { insertNote } from '../note-store.ts'
import { openCases } from '../open-cases.ts'

/**
 * 分出举报: Order 121, article 9: complaint and report in one paper are handled apart. The report counts as received with
 * the paper. Once only: IllegalTransition when the paper has its report case already. Only for whoever may know the
 * reporter (article 37): that there is a report, and whose, is told to nobody else.
 */
export const splitReport = defineCaseAction({
  name: 'splitReport',
  words: { zh: '分出举报', en: 'Split off the report' },
  consequence: {
    zh: '投诉中的举报另立一件核查，期限自收到之日起算；投诉照常办理',
    en: 'The report in this complaint becomes a case of its own, its limit counted from receipt; the complaint goes on',
  },
  from: { mediation: ['registered', 'identityPending', 'accepted', 'mediating', 'suspended'] },
  needsFiler: true,
  leavesNoTrace: true,
  fields: [
    {
      name: 'lead',
      kind: 'LONG_TEXT',
      words: { zh: '举报的违法事实', en: 'What is reported' },
      hint: { zh: '不写投诉人的身份信息', en: 'Without anything that names the complainant' },
      required: true,
      maxLength: 1_000,
    },
  ],
  carryOut: async (ctx, { lead }, found) => {
    const cases = await findCasesOfSubmission(ctx, found.submissionId!)
    if (cases.some(({ procedure }) => procedure === 'report') || found.sellerId === null)
      throw new IllegalTransition('splitReport', found.state)
    const [reserved] = await reserve(ctx, ['C'])
    await markLead(ctx, found.submissionId!)
    const [opened] = await openCases(ctx, [
      {
        reserved: reserved!,
        procedure: 'report',
        submissionId: found.submissionId,
        authorityId: found.authorityId,
        sellerId: found.sellerId,
        category: found.category,
        summary: String(lead),
        amountFen: found.amountFen,
        receivedOn: found.receivedOn,
      },
    ])
    await insertNote(ctx, { caseId: opened!.id, body: String(lead) })
    return undefined
  },
})

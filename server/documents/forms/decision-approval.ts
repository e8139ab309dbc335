import type { CaseFacts } from '../case-facts.ts'
import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { answerOf, decisionOf, defenceOf, hearingDays, penaltyInLine, saidAtHearing, under } from './decision-words.ts'
import { longField, matterField, remarkField } from './form-fields.ts'
import { caseName } from './penalty-blocks.ts'

/** What the party said, to the notice and at the hearing: in its own words where a record has them. */
const partySaid = (given: CaseFacts): string => {
  const { course, party } = saidAtHearing(given)
  return [...under('陈述、申辩', defenceOf(given)), ...under('听证中', party || course)].join('\n')
}

const partyAnswered = (given: CaseFacts): string =>
  [...under('复核意见', answerOf(given)), ...under('听证意见', saidAtHearing(given).opinion)].join('\n')

/** 行政处理决定审批表: what is proposed, how the party was heard, and who approves (P 60). */
export const decisionApproval = defineForm({
  name: 'decisionApproval',
  words: { zh: '行政处理决定审批表', en: 'Approval of the decision' },
  source: { set: 'FORM56', place: 43, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: ['proposeDecision', 'approveDecision'],
  after: { enforcement: ['proposeDecision'] },
  fields: [
    matterField,
    longField(
      'proposal',
      '建议作出行政处理决定的内容、主要事实、理由、依据',
      'What is proposed, with facts, reasons and basis',
      {
        maxLength: 4_000,
        known: (given) => [penaltyInLine(given), given.answer('proposeDecision', 'reason')].filter(Boolean).join('\n'),
      },
    ),
    remarkField('defence', '当事人陈述、申辩或者听证中提出的主要意见', 'What the party said', {
      maxLength: 8_000,
      known: partySaid,
    }),
    remarkField('answer', '复核意见或者听证意见', 'The answer to it', {
      maxLength: 4_000,
      known: partyAnswered,
    }),
    remarkField('remark', '备注', 'Remarks'),
  ],
  blocks: (given, typed) => {
    const { defendedOn, heardOn, hearingGivenUp } = given.established
    return [
      facts(
        ['案件名称', caseName(given, typed)],
        ['案件编号', given.number, '立案时间', given.receivedOn],
        ['行政处理决定建议类别', decisionOf(given)],
        [
          '是否经过复核（听证）程序',
          // Which of the two it went through, as the form leaves it to be chosen.
          [defendedOn && '案件经复核', heardOn && '案件经听证', hearingGivenUp && '当事人要求听证后放弃，未举行听证']
            .filter(Boolean)
            .join('，') || '当事人未提出陈述、申辩意见，未申请听证',
        ],
        ['告知和听取意见', hearingDays(given)],
        ['当事人陈述、申辩或者听证中提出的主要意见', typed('defence')],
        ['复核意见或者听证意见', typed('answer')],
      ),
      opinions(
        { label: '建议内容、主要事实、理由、依据', text: typed('proposal'), signer: '办案人员' },
        { label: '办案机构负责人意见', text: '', signer: '办案机构负责人' },
        { label: '部门负责人意见', text: '', signer: '部门负责人' },
      ),
      facts(['备注', typed('remark')]),
    ]
  },
})

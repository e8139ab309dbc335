import { casePapers } from '../../cases/case-papers.ts'
import { needsConclusion } from '../../cases/enforcement-needs.ts'
import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { closingCause, closingOpinion, forfeitedGoods } from './closing-words.ts'
import { decisionCited, decisionOf, executionOf, penaltyInLine } from './decision-words.ts'
import { asTold, choiceField, firstOf, longField, matterField, remarkField } from './form-fields.ts'
import { caseName, onDay } from './penalty-blocks.ts'

/** 结案审批表 (P 77). */
export const closingApproval = defineForm({
  name: 'closingApproval',
  words: casePapers.closingApproval.words,
  source: { set: 'FORM56', place: 53, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: casePapers.closingApproval.issuedWith,
  after: { enforcement: ['approveDecision', 'terminateInvestigation', 'penaliseOnTheSpot'] },
  needs: needsConclusion,
  fields: [
    matterField,
    choiceField(
      'cause',
      '结案情形',
      'Why it can be closed',
      {
        executed: ['行政处罚决定执行完毕', 'The penalty was carried out'],
        courtEnded: ['人民法院裁定终结执行', 'The court ended the enforcement'],
        terminated: ['案件终止调查', 'The investigation was ended'],
        exempt: ['依法不予行政处罚', 'No penalty, as the law allows'],
        notProven: ['违法事实不能成立', 'Not proven'],
        transferred: ['移送其他行政管理部门', 'Handed to another authority'],
        criminal: ['移送司法机关', 'Handed to the judicial organs'],
        other: ['其他', 'Another'],
      },
      closingCause,
    ),
    // Only of a decision that had to be carried out.
    {
      ...choiceField(
        'execution',
        '行政处罚决定的执行方式',
        'How it was carried out',
        {
          willing: ['主动履行', 'By the party itself'],
          forced: ['强制执行', 'Enforced'],
          other: ['其他', 'Another'],
        },
        ({ established: { courtAppliedOn, concludedOn } }) =>
          courtAppliedOn ? 'forced' : concludedOn ? 'willing' : '',
      ),
      required: false,
    },
    remarkField('goods', '罚没财物处置情况', 'What became of forfeited goods', {
      known: forfeitedGoods,
    }),
    longField('reasons', '办案人员意见（结案理由）', 'Why it can be closed', {
      maxLength: 1_000,
      known: firstOf(asTold('closeEnforcement', 'reason'), closingOpinion),
    }),
    remarkField('remark', '备注', 'Remarks'),
  ],
  blocks: (given, typed) => [
    facts(
      ['案件名称', caseName(given, typed)],
      ['案件编号', given.number, '立案日期', given.receivedOn],
      ['办案人员', given.officers.join('、'), '处理决定日期', onDay(given.established.decidedOn)],
      ['处理决定文书', decisionCited(given)],
      ['结案情形', typed('cause'), '行政处罚决定的执行方式', typed('execution')],
      ['行政处罚内容', penaltyInLine(given) || decisionOf(given)],
      ['执行情况', executionOf(given)],
      ['罚没财物处置情况', typed('goods')],
    ),
    opinions(
      { label: '办案人员意见', text: typed('reasons'), signer: '办案人员' },
      { label: '办案机构负责人意见', text: '', signer: '办案机构负责人' },
      { label: '部门负责人意见', text: '', signer: '部门负责人' },
    ),
    facts(['备注', typed('remark')]),
  ],
})

import { defineForm } from '../define-form.ts'
import { facts, heading, paragraph, paragraphs, signatures } from '../paper.ts'
import { sayYuan } from '../say-yuan.ts'
import { claimOf, decisionCited } from './decision-words.ts'
import { contactField, lineField, longField, optionalLine, partyFields, remarkField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { cited, contactLine, onDay, partyRows, seal } from './penalty-blocks.ts'

/** 强制执行申请书: once the remedies have run out and the demand was not met (P 76, FORCE 53 and 54). */
export const courtApplication = defineForm({
  name: 'courtApplication',
  words: { zh: '强制执行申请书', en: 'Application to a court to enforce' },
  source: { set: 'FORM56', place: 49, compared: 'wording' },
  mark: '执申',
  reader: 'office',
  action: 'applyToCourt',
  after: { enforcement: ['recordRemedyExpiry'] },
  needs: ({ facts }) =>
    facts.demandedOn && !facts.concludedOn
      ? null
      : { zh: '没有催告，或者已经执行完毕', en: 'Nothing was demanded, or nothing is left to enforce' },
  fields: [
    lineField('court', '申请的人民法院', 'Which court', { known: ({ answer }) => answer('applyToCourt', 'court') }),
    optionalLine('officeHead', '申请人的法定代表人、职务', 'Head of the office, and post'),
    optionalLine('officeAddress', '申请人的地址', 'Address of the office'),
    ...partyFields,
    longField('claim', '请求执行的处罚内容', 'What is to be enforced', { maxLength: 2_000, known: claimOf }),
    longField('facts', '当事人履行情况、复议或者诉讼情况', 'What the party did, and whether it appealed'),
    remarkField('materials', '附件：法定代表人身份证明、授权委托书、当事人意见及其他材料', 'Papers that go along'),
    contactField,
  ],
  blocks: (given, typed) => {
    const { demandedOn, remedyExpiredOn } = given.established
    const { surchargeFen } = given.debt
    return [
      facts(
        ['申请人', given.office],
        ['法定代表人、职务', typed('officeHead'), '地址', typed('officeAddress')],
        ...partyRows(given, typed, '被申请人'),
      ),
      heading('请求事项：'),
      paragraph(`申请${typed('court')}强制执行：`),
      paragraph(`1．被申请人未依法履行的行政处罚决定（${decisionCited(given)}）中的处罚内容：`),
      ...paragraphs(typed('claim')),
      ...(surchargeFen
        ? [paragraph(`2．加处罚款${sayYuan(surchargeFen)}，计算方式为每日按未缴罚款数额的百分之三，不超过罚款数额。`)]
        : []),
      heading('申请强制执行的事实和理由：'),
      ...paragraphs(typed('facts')),
      paragraph(
        `法定救济期限已于${onDay(remedyExpiredOn)}届满。本局于${onDay(demandedOn)}向被申请人送达了${cited('行政处罚决定履行催告书', given.paper('demandLetter'))}，但被申请人在规定期限内仍未履行行政处罚决定。依据${cite('FORCE', 53)}、第五十四条的规定，特依法申请强制执行。`,
      ),
      ...paragraphs(typed('materials') && `附件：${typed('materials')}`),
      contactLine(typed),
      seal(given),
      signatures('行政机关负责人'),
    ]
  },
})

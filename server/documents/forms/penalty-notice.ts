import { casePapers } from '../../cases/case-papers.ts'
import { hearingIsDue } from '../../cases/enforcement-needs.ts'
import { defineForm } from '../define-form.ts'
import { heading, paragraph, paragraphs, signatures } from '../paper.ts'
import { decisionOf, penaltyLines, refusesOtherFine } from './decision-words.ts'
import { asTold, contactFields, longField, matterField, remarkField } from './form-fields.ts'
import { cite, legalLimit } from './law-words.ts'
import { letter } from './penalty-blocks.ts'

/** 行政处罚告知书: content, facts, reasons, basis and rights, before a penalty (P 57, PEN 44 and 63). */
export const penaltyNotice = defineForm({
  name: 'penaltyNotice',
  words: casePapers.penaltyNotice.words,
  source: { set: 'FORM56', place: 37, compared: 'wording' },
  mark: '罚告',
  reader: 'respondent',
  action: casePapers.penaltyNotice.issuedWith,
  after: { enforcement: ['passReview'] },
  needs: ({ facts: { decision } }) =>
    decision === 'penalise' ? null : { zh: '本案没有拟给予行政处罚', en: 'No penalty is proposed' },
  refuses: refusesOtherFine('reasons', 'penaltyDetails'),
  fields: [
    matterField,
    longField('facts', '违法事实和证据', 'Facts and evidence', {
      maxLength: 4_000,
      known: asTold('writeReport', 'findings'),
    }),
    longField('reasons', '处罚理由和法律依据', 'Reasons and articles', {
      known: ({ answer }) =>
        [answer('writeReport', 'nature'), answer('writeReport', 'basis')].filter(Boolean).join('\n'),
    }),
    remarkField('penaltyDetails', '拟处罚内容的补充', 'What else to say of what is planned', {
      maxLength: 1_500,
      hint: {
        zh: '处罚的种类和数额按案件记录打印，这里只补充没收财物的名称、数量等',
        en: 'Kinds and sums are printed as recorded. Add only what they do not say: which goods, how many.',
      },
    }),
    {
      name: 'hearing',
      kind: 'BOOLEAN',
      words: { zh: '当事人有权要求举行听证', en: 'The party may ask for a hearing' },
      required: true,
      known: ({ established }) => hearingIsDue({ facts: established }),
    },
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const { span } = legalLimit(given.ruleset, 'K3')
    return [
      ...letter(
        given,
        typed,
        given.respondent.name,
        paragraph(
          `由本局立案调查的你（单位）涉嫌${typed('matter')}一案（案件编号：${given.number}），已调查终结。依据${cite('PEN', 44)}的规定，现将本局拟作出行政处罚的内容及事实、理由、依据告知如下：`,
        ),
        heading('一、违法事实和证据'),
        ...paragraphs(typed('facts')),
        heading('二、处罚理由和依据'),
        ...paragraphs(typed('reasons')),
        heading('三、拟作出的行政处罚'),
        paragraph(`${decisionOf(given)}：`),
        ...paragraphs(penaltyLines(given)),
        ...paragraphs(typed('penaltyDetails')),
        heading('四、权利'),
        paragraph(
          typed('hearing') === '是'
            ? `依据${cite('PEN', 44)}、第四十五条、第六十三条、第六十四条第（一）项，以及${cite('HEAR', 5)}的规定，你（单位）有权进行陈述、申辩，并可以要求听证。自收到本告知书之日起${span}内未行使陈述、申辩权，未要求听证的，视为放弃此权利。`
            : `依据${cite('PEN', 44)}、第四十五条，以及${cite('P', 57)}的规定，你（单位）有权进行陈述、申辩。自收到本告知书之日起${span}内未行使陈述、申辩权的，视为放弃此权利。`,
        ),
      ),
      signatures('当事人（签名或者盖章）'),
    ]
  },
})

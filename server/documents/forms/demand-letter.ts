import { casePapers } from '../../cases/case-papers.ts'
import { stillTimeToPay } from '../../cases/still-time-to-pay.ts'
import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { decisionCited, owedOf } from './decision-words.ts'
import { contactFields, lineField, longField } from './form-fields.ts'
import { cite, legalLimit } from './law-words.ts'
import { letter } from './penalty-blocks.ts'

/** 行政处罚决定履行催告书: before a court is asked to enforce (P 76, FORCE 54). */
export const demandLetter = defineForm({
  name: 'demandLetter',
  words: casePapers.demandLetter.words,
  source: { set: 'FORM56', place: 48, compared: 'wording' },
  mark: '罚催',
  reader: 'respondent',
  action: casePapers.demandLetter.issuedWith,
  after: { enforcement: ['serveDecision', 'penaliseOnTheSpot'] },
  needs: ({ facts: { concludedOn } }) =>
    concludedOn ? { zh: '处罚决定已经执行完毕', en: 'The decision has been carried out' } : null,
  refuses: async (ctx, _answers, { id }) => {
    const words = await stillTimeToPay(ctx, id, ctx.clock.today())
    return words && { path: 'owed', words }
  },
  repeats: true,
  fields: [
    lineField('decision', '处罚决定书、作出和送达日期', 'The decision, with the days it was made and served', {
      known: decisionCited,
    }),
    longField('owed', '没有履行的义务', 'What is still to be done', { maxLength: 1_500, known: owedOf }),
    longField('way', '履行方式', 'How to do it', {
      maxLength: 800,
      known: ({ typedBefore }) => typedBefore('payment'),
    }),
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const demand = legalLimit(given.ruleset, 'K11')
    return letter(
      given,
      typed,
      given.respondent.name,
      paragraph(
        `本局对你（单位）作出行政处罚决定（${typed('decision')}）。你（单位）在法定期限内对该行政处罚决定确定的下列义务没有履行：`,
      ),
      ...paragraphs(typed('owed')),
      paragraph(
        `依据${cite('FORCE', 54)}的规定，本局现催告你（单位）自收到本催告书之日起${demand.span}内按照该行政处罚决定确定的方式依法履行上述义务。`,
      ),
      ...paragraphs(typed('way')),
      paragraph(
        '收到本催告书后，你（单位）有权进行陈述、申辩。无正当理由逾期仍不履行上述义务的，本局将依法申请人民法院强制执行。',
      ),
    )
  },
})

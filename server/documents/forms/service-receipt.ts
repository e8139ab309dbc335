import type { CaseActionName } from '../../cases/actions/index.ts'
import type { ServedPaper } from '../../cases/case-papers.ts'
import { serviceModes } from '../../cases/check-served.ts'
import { beforeIssue } from '../before-issue.ts'
import type { CaseFacts, EarlierPaper } from '../case-facts.ts'
import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { lineField, pastDayField, remarkField, timeField } from './form-fields.ts'

/** The newest paper with a number that is in force. */
const toServe = ({ issued }: CaseFacts): EarlierPaper | undefined =>
  issued.findLast(({ number, remark }) => number !== '' && remark === '')

/** The steps that ask how the paper they hand over was served. */
const askedHow: Readonly<Record<string, string>> = {
  penaltyNotice: 'serveNotice',
  penaltyDecision: 'serveDecision',
  noPenaltyDecision: 'serveDecision',
} satisfies Partial<Record<ServedPaper, CaseActionName>>

/** Handed over as it is decided, or not at all (penalty procedure rules, articles 66 to 68). */
const HANDED_OVER = 'spotPenalty' satisfies ServedPaper

/**
 * How that very paper was served, where a step told it; the last answer of the step is about the newest paper served.
 * '' where none asks, as for the notice of a hearing and the demand: the receipt itself does.
 */
const servedHow = (given: CaseFacts): string => {
  const paper = toServe(given)
  if (!paper?.servedOn) return ''
  if (paper.form === HANDED_OVER) return 'direct'
  const step = askedHow[paper.form]
  return step ? given.answer(step, 'mode') : ''
}

/** 送达回证: the modes of service (P 82). Signed when the paper is handed over. */
export const serviceReceipt = defineForm({
  name: 'serviceReceipt',
  words: { zh: '送达回证', en: 'Receipt of service' },
  source: { set: 'FORM56', place: 50, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'messageFiler',
  after: { mediation: '*', report: '*', enforcement: '*' },
  repeats: true,
  refuses: beforeIssue,
  fields: [
    lineField('papers', '送达文书名称及文号', 'Which papers, with their numbers', {
      known: (given) => {
        const paper = toServe(given)
        return paper ? `《${paper.title}》（${paper.number}）` : ''
      },
    }),
    lineField('receiver', '受送达人', 'Who receives them', {
      // Who filed is not written down by itself: this paper is no reveal (Order 121, article 37).
      known: (given) => (toServe(given)?.reader === 'respondent' ? given.respondent.name : ''),
    }),
    pastDayField('on', '送达日期', 'On which day', (given) => toServe(given)?.servedOn || given.thisDay),
    timeField('time', '送达时间（几时几分）', 'At what time', { of: 'on', required: false }),
    lineField('place', '送达地点', 'Where', { known: ({ typedBefore }) => typedBefore('address') }),
    {
      name: 'mode',
      kind: 'CHOICE',
      words: { zh: '送达方式', en: 'Mode of service' },
      hint: {
        zh: '送达步骤问过送达方式的已经选好；听证通知书、履行催告书等没有问过的，在这里选择',
        en: 'Chosen already where the step of service asked it. Where none did, as for the notice of a hearing or the demand, choose it here.',
      },
      required: true,
      options: () => Object.entries(serviceModes).map(([value, words]) => ({ value, words })),
      known: servedHow,
    },
    remarkField('remark', '备注', 'Remarks'),
  ],
  blocks: ({ number, office, officer }, typed) => [
    facts(
      ['案件编号', number, '送达机关', office],
      ['送达文书名称及文号', typed('papers')],
      ['受送达人', typed('receiver'), '送达时间', `${typed('on')}${typed('time')}`],
      ['送达地点', typed('place'), '送达方式', typed('mode')],
    ),
    opinions(
      { label: '收件人', text: '', signer: '（签名或者盖章）' },
      { label: '送达人', text: officer, signer: '（签名或者盖章）' },
      { label: '见证人', text: '', signer: '（签名或者盖章）' },
    ),
    facts(['备注', typed('remark')]),
  ],
})

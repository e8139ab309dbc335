import { findNoticeDuty } from '../../law/notice-duties.ts'
import type { CaseFacts } from '../case-facts.ts'
import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { filingResult } from './filing-words.ts'
import { asTold, contactField, firstOf, lineField, longField } from './form-fields.ts'
import { contactLine, seal } from './penalty-blocks.ts'

/** The law an officer found to demand the notice, by its article. */
const lawOf = ({ established, ruleset, receivedDay }: CaseFacts): string => {
  const duty = findNoticeDuty(ruleset, receivedDay, established.noticeLaw ?? '')
  return duty?.owed ? duty.article.zh : ''
}

/** 举报处理结果告知书: only where a law asks for it, which the paper then names (Order 121, article 36). */
export const reportResult = defineForm({
  name: 'reportResult',
  words: { zh: '举报处理结果告知书', en: 'Result of a report' },
  source: { set: 'FORM10', place: 10, compared: 'wording' },
  mark: '举告',
  reader: 'filer',
  action: 'messageFiler',
  after: { report: ['fileCase', 'declineToFile'] },
  needs: ({ facts }) =>
    facts.owesNotice === false
      ? { zh: '已认定没有法律规定应当告知', en: 'It was found that no law asks to tell the result' }
      : null,
  showsFiler: true,
  fields: [
    lineField('law', '应当告知处理结果的法律规定', 'The law that asks to tell the result', {
      hint: {
        zh: '没有法律、法规、规章规定应当告知的，不出具本文书',
        en: 'Where no law asks for it, this paper is not issued.',
      },
      known: lawOf,
    }),
    longField('result', '处理结果', 'The result', {
      maxLength: 1_500,
      known: firstOf(asTold('notifyReporter', 'result'), filingResult),
    }),
    contactField,
  ],
  blocks: (given, typed) => [
    addressee(given.filer?.name ?? ''),
    paragraph(
      `关于你对${given.respondent.name}的举报（登记编号：${given.number}，${given.receivedOn}收到），我局已依法处理。根据${typed('law')}规定，现将处理结果告知如下：`,
    ),
    ...paragraphs(typed('result')),
    contactLine(typed),
    paragraph('特此告知。'),
    seal(given),
  ],
})

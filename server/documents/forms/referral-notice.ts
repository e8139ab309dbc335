import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { contactField, dayField, lineField, longField, remarkField } from './form-fields.ts'
import { measuresOf } from './law-words.ts'
import { contactLine, seal } from './penalty-blocks.ts'

/** 投诉/举报分送通知书: to the office or unit that handles the matter. Who filed is not printed; the register holds it. */
export const referralNotice = defineForm({
  name: 'referralNotice',
  words: { zh: '投诉/举报分送通知书', en: 'Notice that a matter is passed on' },
  source: { set: 'FORM10', place: 3, compared: 'wording' },
  mark: '分送',
  reader: 'office',
  action: 'messageFiler',
  after: { mediation: '*', report: '*' },
  endsWithCase: true,
  repeats: true,
  fields: [
    lineField('to', '分送至（单位或机构）', 'Passed on to'),
    dayField('reportBy', '报告处理结果的期限', 'Result to be reported by'),
    longField('reason', '分送理由', 'Why', {
      maxLength: 500,
      known: ({ answer }) => answer('offerTransfer', 'reason'),
    }),
    remarkField('materials', '附：相关材料（名称、份数、页数）', 'Papers that go along: names, copies, pages'),
    contactField,
  ],
  blocks: (given, typed) => [
    addressee(typed('to')),
    paragraph(
      `现转去${given.receivedOn}收到的关于${given.respondent.name}的${given.category}事项（登记编号：${given.number}，${given.procedure}）。请你局按照${measuresOf(given.ruleset)}的规定依法予以处理，并将处理结果于${typed('reportBy')}前报告我局。`,
    ),
    ...paragraphs(`分送理由：${typed('reason')}`),
    ...paragraphs(typed('materials') && `附：相关材料：${typed('materials')}`),
    contactLine(typed),
    seal(given),
  ],
})

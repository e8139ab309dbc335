import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { contactFields, lineField, matterField, remarkField } from './form-fields.ts'
import { letter } from './penalty-blocks.ts'

/** 指定管辖通知书: by the superior of two offices that disagree; its own paper, with its own number (P 13 to 16). */
export const jurisdictionDesignation = defineForm({
  name: 'jurisdictionDesignation',
  words: { zh: '指定管辖通知书', en: 'Notice that an office is designated' },
  source: { set: 'FORM56', place: 2, compared: 'wording' },
  mark: '指定',
  reader: 'office',
  action: 'designateAuthority',
  isOfIssuer: true,
  after: { report: ['disputeJurisdiction', 'referJurisdiction'] },
  fields: [
    lineField('offices', '有争议的机关', 'The offices that disagree', {
      known: ({ office, offeredTo }) => [office, offeredTo].filter(Boolean).join('、'),
    }),
    matterField,
    lineField('designated', '被指定的机关', 'Which office is designated'),
    remarkField('reason', '指定的理由', 'Why'),
    ...contactFields,
  ],
  blocks: (given, typed) =>
    letter(
      given,
      typed,
      typed('offices'),
      paragraph(
        `关于${given.respondent.name}涉嫌${typed('matter')}一案（编号：${given.number}）管辖权问题，经本局研究决定，指定该案由${typed('designated')}管辖。请你们接到此通知后及时办理相关材料的移交手续。`,
      ),
      ...paragraphs(typed('reason')),
    ),
})

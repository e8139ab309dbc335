import { defineForm } from '../define-form.ts'
import { grid, paragraph, paragraphs } from '../paper.ts'
import { sayYuan } from '../say-yuan.ts'
import { decisionPaper } from './decision-words.ts'
import { asTold, contactFields, longField, pastDayField, remarkField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { cited, itemRows, letter, onDay } from './penalty-blocks.ts'

/** 延期/分期缴纳罚款通知书: on written request, approved by the head (PEN 66, P 74). */
export const instalmentNotice = defineForm({
  name: 'instalmentNotice',
  words: { zh: '延期/分期缴纳罚款通知书', en: 'Notice of later payment or instalments' },
  source: { set: 'FORM56', place: 47, compared: 'wording' },
  mark: '延分通',
  reader: 'respondent',
  action: 'approveInstalments',
  after: { enforcement: ['approveInstalments'] },
  repeats: true,
  fields: [
    pastDayField('askedOn', '当事人申请日期', 'Asked for on'),
    remarkField(
      'plan',
      '分期安排（每行一期：缴款时间，缴款数额，备注）',
      'Instalments, one on a line: day, amount, remark',
      {
        maxLength: 2_000,
      },
    ),
    longField('reason', '延期或者分期的说明', 'What was allowed', {
      maxLength: 1_000,
      known: asTold('approveInstalments', 'reason'),
    }),
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const { decidedOn, fineFen = 0 } = given.established
    const plan = itemRows(typed('plan'), 3)
    return letter(
      given,
      typed,
      given.respondent.name,
      paragraph(
        `本局于${onDay(decidedOn)}对你（单位）作出行政处罚决定（${cited('行政处罚决定书', decisionPaper(given))}），处罚款${sayYuan(fineFen)}。你（单位）于${typed('askedOn')}向本局提出延期/分期缴纳罚款的申请。`,
      ),
      paragraph(
        `依据${cite('PEN', 66)}、${cite('P', 74)}的规定，本局同意你（单位）延期/分期缴纳，最迟于${onDay(given.dueOn('K10'))}缴清。`,
      ),
      ...paragraphs(typed('reason')),
      ...(plan.length > 0
        ? [
            paragraph('分期缴纳的时限及数额具体如下：'),
            grid([10, 34, 30, 26], ['序号', '缴款时间', '缴款数额（元）', '备注'], plan),
            paragraph('你（单位）应当在每次缴款时间届满前缴清当期缴款数额。'),
          ]
        : []),
      paragraph(`到期不缴纳罚款的，依据${cite('PEN', 72)}的规定，本局将每日按罚款数额的百分之三加处罚款。`),
    )
  },
})

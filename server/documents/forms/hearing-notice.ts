import { casePapers } from '../../cases/case-papers.ts'
import { isColleague, NOT_LISTED } from '../../cases/check-references.ts'
import { personField } from '../../cases/enforcement-fields.ts'
import { hearingTooSoon } from '../../cases/hearing-too-soon.ts'
import { outsiders } from '../../cases/people-of-case.ts'
import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import {
  choiceField,
  contactFields,
  dayField,
  lineField,
  matterField,
  optionalLine,
  remarkField,
  timeField,
} from './form-fields.ts'
import { cite, legalLimit } from './law-words.ts'
import { letter } from './penalty-blocks.ts'

/** 行政处罚听证通知书: it has to reach the party in good time before the hearing (HEAR 20). */
export const hearingNotice = defineForm({
  name: 'hearingNotice',
  words: casePapers.hearingNotice.words,
  source: { set: 'FORM56', place: 39, compared: 'wording' },
  mark: '听通',
  reader: 'respondent',
  action: casePapers.hearingNotice.issuedWith,
  after: { enforcement: ['requestHearing'] },
  refuses: async (ctx, { on, chair }, found) => {
    const tooSoon = hearingTooSoon(found.ruleset, String(on), ctx.clock.today())
    if (tooSoon) return { path: 'on', words: tooSoon }
    return (await isColleague(ctx, found, String(chair))) ? null : { path: 'chair', words: NOT_LISTED }
  },
  says: ({ on, chair }) => ({ on: String(on), chair: String(chair) }),
  fields: [
    matterField,
    dayField('on', '听证日期', 'Day of the hearing', ({ established }) => established.hearingOn),
    timeField('time', '听证时间', 'At what time', { of: 'on' }),
    lineField('place', '听证地点', 'Place', { known: ({ answer }) => answer('noticeHearing', 'place') }),
    choiceField('open', '听证方式', 'Whether it is public', {
      open: ['公开', 'Public'],
      closed: ['不公开', 'Not public'],
    }),
    {
      ...personField('chair', { zh: '听证主持人（非本案调查人员）', en: 'Who presides (not an investigator)' }),
      people: outsiders,
      known: ({ established }) => established.presiderId,
    },
    lineField('recorder', '记录员', 'Who records'),
    optionalLine('others', '听证员、翻译人员', 'Members and interpreters'),
    remarkField('remark', '其他告知事项', 'What else to tell'),
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const { span, article } = legalLimit(given.ruleset, 'K4')
    return letter(
      given,
      typed,
      given.respondent.name,
      paragraph(
        `根据你（单位）的要求，本局决定于${typed('on')}${typed('time')}在${typed('place')}对你（单位）涉嫌${typed('matter')}一案（案件编号：${given.number}）${typed('open')}举行听证，请准时出席。如无正当理由不到场听证的，本局将依法终止听证。`,
      ),
      paragraph(
        `本次听证会由${typed('chair')}担任听证主持人，${typed('others') ? `${typed('others')}担任听证员、翻译人员，` : ''}${typed('recorder')}担任记录员。依据${cite('PEN', 64, undefined, 4)}、${cite('HEAR', 4)}的规定，如认为上述人员与案件有直接利害关系或者有其他关系可能影响公正执法的，你（单位）有申请回避的权利。`,
      ),
      paragraph(
        '如果委托代理人（一至二人）代为参加听证，请提交由委托人签名或者盖章的授权委托书，委托书应当载明委托事项及权限。委托代理人代为放弃行使陈述权、申辩权和质证权的，必须有委托人的明确授权。',
      ),
      paragraph('请参加人员携带身份证件原件，委托代理人员还应当携带授权委托书。'),
      paragraph(`本通知书应当在举行听证的${span}前送达（${article}）。`),
      ...paragraphs(typed('remark')),
    )
  },
})

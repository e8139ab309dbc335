import { attachToCase } from '../../evidence/attach-evidence.ts'
import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'

const EARLIEST = '2000-01-01'

/**
 * 补充证据: a photo, a screenshot or a paper that the office itself obtained. The original is kept with its hash as it
 * arrived; with it where, when and by whom it was taken. InvalidInput for a file that did not arrive, or is somebody's.
 */
export const addEvidence = defineCaseAction({
  name: 'addEvidence',
  words: { zh: '添加证据', en: 'Add evidence' },
  consequence: {
    zh: '文件连同取得的时间、地点和人员入卷；原件按收到时的样子保存并记下哈希值，以后不能改动',
    en: 'The file goes into the case with when, where and by whom it was taken. The original is kept as it arrived, with its hash, and is not changed again',
  },
  from: { mediation: '*', report: '*', enforcement: '*' },
  fields: [
    {
      name: 'file',
      kind: 'FILE',
      words: { zh: '照片、截图或文件', en: 'Photo, screenshot or paper' },
      hint: { zh: 'JPEG、PNG、WebP 或 PDF，一次一个', en: 'JPEG, PNG, WebP or PDF, one at a time' },
      required: true,
    },
    { name: 'takenOn', kind: 'DATE', isPast: true, words: { zh: '取得日期', en: 'Taken on' }, required: true },
    {
      name: 'takenWhere',
      kind: 'TEXT',
      words: { zh: '取得地点', en: 'Taken where' },
      hint: {
        zh: '现场地址；网页、聊天记录写明网址或者所在的应用和账号',
        en: 'The address of the place; for a page or a chat its link, or the app and the account',
      },
      required: true,
    },
    {
      name: 'takenBy',
      kind: 'TEXT',
      words: { zh: '取证人', en: 'Taken by' },
      hint: { zh: '每个取证人的姓名', en: 'The name of everyone who took it' },
      required: true,
    },
    { name: 'shows', kind: 'LONG_TEXT', maxLength: 500, words: { zh: '证明什么', en: 'What it shows' } },
  ],
  carryOut: async (ctx, { file, takenOn, takenWhere, takenBy, shows }, found) => {
    checkPastDay(ctx, 'takenOn', String(takenOn), EARLIEST)
    const taken = {
      caseId: found.id,
      takenOn: String(takenOn),
      takenWhere: String(takenWhere),
      takenBy: String(takenBy),
      shows: shows === undefined ? null : String(shows),
    }
    const { id, sha256 } = await attachToCase(ctx, String(file), taken, 'file')
    return { data: { evidenceId: id, sha256, takenOn: taken.takenOn } }
  },
})

import { byRule } from '../../law/rules.ts'
import { insertLink } from '../case-link-store.ts'
import { checkLimitation } from '../check-limitation.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { checkFirstToFile } from '../first-office.ts'
import { openEnforcementCase } from '../open-enforcement-case.ts'
import { afterFilingDecided } from '../real-name.ts'

/** 立案: penalty procedure rules, articles 18 and 19: the head decides, on four conditions. */
export const fileCase = defineCaseAction({
  name: 'fileCase',
  words: { zh: '立案', en: 'Open a penalty case' },
  consequence: { zh: '决定立案，进入行政处罚程序，不能撤回', en: 'A penalty case is opened; it cannot be taken back' },
  from: { report: ['verifying'] },
  to: 'filed',
  primary: true,
  irreversible: true,
  checks: [
    {
      words: { zh: '被举报人已经认定', en: 'Who is reported is identified' },
      otherwise: { zh: '须先认定商家', en: 'Identify the seller first' },
      holds: ({ sellerId }) => sellerId !== null,
    },
  ],
  endsClocks: ['R1', 'C4'],
  fields: [
    {
      name: 'evidence',
      kind: 'BOOLEAN',
      words: { zh: '有证据初步证明存在违法行为', en: 'There is prima facie evidence' },
      required: true,
      mustHold: true,
    },
    {
      name: 'punishable',
      kind: 'BOOLEAN',
      words: { zh: '依法应当给予行政处罚', en: 'The law provides a penalty' },
      required: true,
      mustHold: true,
    },
    {
      name: 'competent',
      kind: 'BOOLEAN',
      words: { zh: '属于本部门管辖', en: 'This office is competent' },
      required: true,
      mustHold: true,
    },
    {
      name: 'inTime',
      kind: 'BOOLEAN',
      words: byRule('limitation', { zh: '在处罚时效内', en: 'Within the limitation' }),
      required: true,
      mustHold: true,
    },
    {
      name: 'endedOn',
      kind: 'DATE',
      words: { zh: '违法行为终了之日', en: 'When the act ended' },
      hint: {
        zh: '连续或者继续的，填终了之日；不填的，按举报人所述的日期核对时效',
        en: 'If it went on, its end; left empty, the day the reporter told is looked at',
      },
    },
    {
      name: 'endangers',
      kind: 'BOOLEAN',
      words: {
        zh: '涉及公民生命健康安全、金融安全且有危害后果（时效五年）',
        en: 'It endangered life, health or financial safety, with harm (five years)',
      },
    },
    {
      name: 'otherAct',
      kind: 'BOOLEAN',
      words: {
        zh: '不是其他机关已经立案的同一违法行为',
        en: 'Not the same act that another office has opened a penalty case on',
      },
      hint: {
        zh: '只在其他机关已就该商家同类问题立案时需要确认',
        en: 'Only needed when another office has opened a penalty case on this seller in this category',
      },
    },
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '立案理由（内部）', en: 'Reasons (internal)' },
      required: true,
      maxLength: 1_000,
    },
  ],
  story: () => ({ zh: '核查结束，已经立案', en: 'Verification is done: a penalty case was opened' }),
  carryOut: async (ctx, answers, found) => {
    const limitation = await checkLimitation(ctx, found, answers)
    await checkFirstToFile(ctx, found, answers.otherAct === true)
    const opened = await openEnforcementCase(ctx, found, limitation)
    await insertLink(ctx, found.id, opened.id, 'filed')
    return { ...(await afterFilingDecided(ctx, found)), data: { ...limitation, opened: opened.number } }
  },
  apply: ({ reason }) => ({ note: String(reason) }),
})

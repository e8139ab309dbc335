import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findCaseAction } from '../../server/cases/actions/index.ts'
import { getProcedure } from '../../server/cases/procedures/index.ts'
import type { Reader } from '../../server/documents/case-facts.ts'
import type { Form } from '../../server/documents/define-form.ts'
import { forms } from '../../server/documents/forms/index.ts'
import { ROLES, type Role, roleWords } from '../../server/identity/roles.ts'
import { assigneeRolesOf, rolesOf, superiorRolesOf } from './workflow-page.ts'

/** The page that says which paper is issued when, to whom and by whom; committed, and compared with the code. */
export const formsFile = path.join(import.meta.dirname, '../../docs/forms.md')

/** Those of the 56 that no step of our procedures issues, and why. */
export const notIssued = [
  {
    place: 3,
    name: '案件交办通知书',
    why: '上级将自己管辖的案件交下级办理；本系统没有这一步，机关内部分派用“分派”。 A superior assigns a case of its own downwards: no such step here.',
  },
  {
    place: 25,
    name: '封条',
    why: '贴在物品上的纸条（大封条长75厘米、宽11厘米），由机关自行印制。 A strip glued to goods, printed by the office.',
  },
  {
    place: 27,
    name: '先行处置物品确认书',
    why: '查封、扣押期间先行拍卖、变卖；本系统没有这一步。 Selling goods while they are seized: no such step here.',
  },
  { place: 28, name: '先行处置物品公告', why: '同上。 The same.' },
] as const

/** Roles that may issue a form on any case of their office, and those that may where it is assigned to them. */
export const issuersOf = (form: Form, procedure: string): { anyone: Role[]; assignee: Role[] } => {
  const steps = [form.action].flat()
  const reveals = form.showsFiler ? ['revealFiler'] : []
  const anyone = inAll([
    steps.flatMap((step) => (form.isOfIssuer ? superiorRolesOf : rolesOf)(step, procedure)),
    ...reveals.map((reveal) => rolesOf(reveal, procedure)),
  ])
  const at = (action: string) => [...rolesOf(action, procedure), ...assigneeRolesOf(action, procedure)]
  const assignee = inAll([steps.flatMap(at), ...reveals.map(at)])
  return { anyone, assignee: assignee.filter((role) => !anyone.includes(role)) }
}

/** Roles that stand in every list, in the order of roles, each once. */
const inAll = (lists: Role[][]): Role[] => ROLES.filter((role) => lists.every((list) => list.includes(role)))

const readers: Record<Reader, string> = {
  filer: '投诉举报人 filer',
  respondent: '当事人 respondent',
  parties: '双方 both sides',
  office: '本机关 office',
}

const compared: Record<Form['source']['compared'], string> = {
  wording: '文字 wording',
  fields: '栏目 fields',
  name: '名称 name',
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const sayRoles = (roles: readonly Role[]) => roles.map((role) => roleWords[role].zh).join('、') || '·'

const sayAfter = (procedure: string, after: readonly string[] | '*'): string => {
  const { zh } = getProcedure(procedure).words
  return after === '*' ? zh : `${zh}，${after.map((name) => findCaseAction(name)!.words.zh).join('或')}之后`
}

const line = (form: Form): string => {
  const procedures = Object.keys(form.after)
  const perProcedure = (say: (procedure: string) => string) => [...new Set(procedures.map(say))].join('；')
  return row([
    String(form.source.place),
    `${form.words.zh} ${form.words.en}`,
    form.mark ? `市监${form.mark}` : '·',
    readers[form.reader],
    form.showsFiler ? '载明 yes' : '·',
    procedures.map((procedure) => sayAfter(procedure, form.after[procedure]!)).join('；'),
    perProcedure((procedure) => sayRoles(issuersOf(form, procedure).anyone)) +
      (form.isOfIssuer ? '（上一级 of the superior）' : ''),
    perProcedure((procedure) => sayRoles(issuersOf(form, procedure).assignee)),
    `${form.ofMeasure ? '每项措施 for each measure ' : ''}${form.repeats ? '多份 many' : '一份 one'}`,
    compared[form.source.compared],
  ])
}

const HEAD = [
  '序号 place',
  '文书 form',
  '文号代字 mark',
  '送达 for',
  '投诉举报人身份 filer named',
  '何时 when',
  '本单位 anyone of the office',
  '仅承办人 only if assigned',
  '每案 per case',
  '已核对 compared',
]

const linesOf = (set: Form['source']['set']) =>
  forms.filter((form) => form.source.set === set).map((form) => ({ place: form.source.place, text: line(form) }))

const section = (title: string, lines: { place: number; text: string }[]): string =>
  [
    `## ${title}`,
    '',
    row(HEAD),
    row(HEAD.map(() => '---')),
    ...lines.toSorted((a, b) => a.place - b.place).map(({ text }) => text),
  ].join('\n')

const withoutStep = notIssued.map(({ place, name, why }) => ({
  place,
  text: row([String(place), name, '·', '·', '·', `不签发 not issued：${why}`, '·', '·', '·', '·']),
}))

const COMPARED = [
  '“已核对”：文字，指栏目和栏目之间的固定文字都与官方式样的文本核对过，并采用其文字；栏目，指只核对了栏目。核对所据是公开发布的式样文件的文字提取稿，没有见到印章原件；版式由本系统排定，式样后面供填写人看的“注”一般不印。',
  'Compared: wording, its fields and the fixed words between them were compared with the official text, whose words are used; fields, its fields alone. What we compared with is text extracted from the published files, not a sealed original. The layout is ours, and notes for whoever fills in a form are mostly left out.',
  '',
  '与式样不同之处：Where we differ:',
  '- 投诉登记表、举报登记表另有类别、识别信息、代理人等栏目，为《办法》第十条至第十二条所要求。 The two registrations have more fields, which articles 10 to 12 ask for.',
  '- 分送通知书不写投诉举报人姓名，以登记编号代替；法规名称随案件适用的规定。 The notice of passing on gives the case number in place of the filer’s name; the order is named that the case runs under.',
  '- 不予受理、终止调解决定书只写适用的一项情形，附理由和其他途径，不列全部各项。 Refusal and termination give the one ground that applies, with reasons and other routes, not the whole list.',
  '- 送达公告的期限按现行程序规定为三十日，2021年式样仍写六十日。 Public notice runs thirty days by the rules in force; the form of 2021 still says sixty.',
  '- 文号：2026年式样的文书代字由本系统拟定；2021年式样的代字是官方的，只有财物清单的“物清”由本系统拟定。机关代字取自单位名称。 Marks: ours for the ten; official for the 56, but for the list of goods. What stands before 市监 comes from the office’s name.',
]

export const formsPage = (): string =>
  [
    '# 文书 The papers an office issues',
    '',
    '本页由程序生成，与代码逐字核对。谁能办那一步，谁就能签发那一步的文书；载明投诉举报人身份的，还须有权查看其身份，每次预览、签发和取阅都有记录。',
    'This page is printed from the code and compared with it in a test. Whoever may take a step may issue its paper; where it names the filer, whoever may also know the filer, and each look is recorded.',
    '',
    '案件已经知道的不用再写：办理步骤中填过的、此前文书写过的、日期和金额，打开文书时已经填好，可以修改。载明投诉举报人身份的文书所写的内容不带入其他文书。',
    'What the case knows is not typed again: what steps were told, what earlier papers say, days and amounts are filled in when a form is opened and can be changed. Nothing is carried over from a paper that names the filer.',
    '',
    ...COMPARED,
    '',
    section('投诉举报文书（2026年4月，共10种） The ten for complaints and reports', linesOf('FORM10')),
    '',
    section('行政处罚文书（2021年，共56种） The 56 for penalty cases', [...linesOf('FORM56'), ...withoutStep]),
    '',
  ].join('\n')

if (import.meta.main) await writeFile(formsFile, formsPage())

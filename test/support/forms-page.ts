import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findCaseAction } from '../../server/cases/actions/index.ts'
import { getProcedure } from '../../server/cases/procedures/index.ts'
import type { Form, Reader } from '../../server/documents/define-form.ts'
import { forms } from '../../server/documents/forms/index.ts'
import { ROLES, type Role, roleWords } from '../../server/identity/roles.ts'
import { assigneeRolesOf, rolesOf } from './workflow-page.ts'

/** The page that says which paper is issued when, to whom and by whom; committed, and compared with the code. */
export const formsFile = path.join(import.meta.dirname, '../../docs/forms.md')

/** Roles that may issue a form on any case of their office, and those that may where it is assigned to them. */
export const issuersOf = (form: Form, procedure: string): { anyone: Role[]; assignee: Role[] } => {
  const steps = [form.action].flat()
  const reveals = form.showsFiler ? ['revealFiler'] : []
  const anyone = inAll([
    steps.flatMap((step) => rolesOf(step, procedure)),
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
    perProcedure((procedure) => sayRoles(issuersOf(form, procedure).anyone)),
    perProcedure((procedure) => sayRoles(issuersOf(form, procedure).assignee)),
    form.repeats ? '多份 many' : '一份 one',
    form.source.compared === 'fields' ? '栏目 fields' : '名称 name',
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

const section = (title: string, set: Form['source']['set']): string =>
  [
    `## ${title}`,
    '',
    row(HEAD),
    row(HEAD.map(() => '---')),
    ...forms
      .filter((form) => form.source.set === set)
      .sort((a, b) => a.source.place - b.source.place)
      .map(line),
  ].join('\n')

export const formsPage = (): string =>
  [
    '# 文书 The papers an office issues',
    '',
    '本页由程序生成，与代码逐字核对。谁能办那一步，谁就能签发那一步的文书；载明投诉举报人身份的，还须有权查看其身份，每次预览、签发和取阅都有记录。',
    'This page is printed from the code and compared with it in a test. Whoever may take a step may issue its paper; where it names the filer, whoever may also know the filer, and each look is recorded.',
    '',
    '“已核对”：栏目，指所列栏目与官方式样核对过；名称，指只核对了名称和序号。栏目之间的文字和版式都由本系统拟定。文号中机关代字取自单位名称，文书代字由本系统拟定。',
    'Compared: its fields, or only its name and place, with the official form. The wording between fields, the layout and the marks in the numbers are ours.',
    '',
    section('投诉举报文书（2026年4月） For complaints and reports', 'FORM10'),
    '',
    section('行政处罚文书（2021年） For penalty cases', 'FORM56'),
    '',
  ].join('\n')

if (import.meta.main) await writeFile(formsFile, formsPage())

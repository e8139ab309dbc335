import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isPossible } from '../../server/cases/action-available.ts'
import { caseActions } from '../../server/cases/actions/index.ts'
import { MEASURE } from '../../server/cases/case-measures.ts'
import type { CaseAction } from '../../server/cases/define-case-action.ts'
import type { Procedure } from '../../server/cases/define-procedure.ts'
import { procedures } from '../../server/cases/procedures/index.ts'
import type { Actor } from '../../server/core/context.ts'
import type { Words } from '../../server/core/words.ts'
import { ROLES, type Role, roleWords } from '../../server/identity/roles.ts'
import { clocksOf } from '../../server/law/clocks.ts'
import { rulesets } from '../../server/law/ruleset.ts'
import { rightsOf } from '../../server/policy.ts'

/** The page a lawyer reads to see who may do what when; committed, and compared with the code. */
export const workflowFile = path.join(import.meta.dirname, '../../docs/workflow.md')

const OFFICE = 'office'

const officer = (role: Role): Actor => ({
  kind: 'person',
  id: 'me',
  roles: [role],
  authorityId: OFFICE,
  authorityIds: [OFFICE],
})

const aCase = (procedure: string, assigneeId: string | null) => ({
  procedure,
  authorityId: OFFICE,
  assigneeId,
  submissionId: 'submission',
})

/** Roles that may take an action on a case of their office, whoever handles it. */
export const rolesOf = (action: string, procedure: string): Role[] =>
  ROLES.filter((role) => rightsOf(officer(role)).can(action, 'Case', aCase(procedure, null)))

/** Roles that may take it on a case that is assigned to them, and on no other. */
export const assigneeRolesOf = (action: string, procedure: string): Role[] =>
  ROLES.filter((role) => rightsOf(officer(role)).can(action, 'Case', aCase(procedure, 'me'))).filter(
    (role) => !rolesOf(action, procedure).includes(role),
  )

/** Roles of an office that is offered a case which another office keeps. */
export const offeredRolesOf = (action: string, procedure: string): Role[] =>
  ROLES.filter((role) =>
    rightsOf(officer(role)).can(action, 'Case', {
      ...aCase(procedure, null),
      authorityId: 'elsewhere',
      offeredToId: OFFICE,
    }),
  )

/** Roles of the office above two that disagree, which roles of the two themselves have not. */
export const superiorRolesOf = (action: string, procedure: string): Role[] =>
  ROLES.filter((role) =>
    rightsOf({ ...officer(role), authorityIds: [OFFICE, 'one', 'another'] }).can(action, 'Case', {
      ...aCase(procedure, null),
      authorityId: 'one',
      offeredToId: 'another',
    }),
  ).filter((role) => ![...rolesOf(action, procedure), ...offeredRolesOf(action, procedure)].includes(role))

export const filerMay = (action: string, procedure: string): boolean =>
  rightsOf({ kind: 'filer', id: 'submission', roles: [], authorityIds: [] }).can(action, 'Case', aCase(procedure, null))

const both = ({ zh, en }: Words) => `${zh} ${en}`
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[][]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

export const actionsOf = (procedure: Procedure): CaseAction[] =>
  caseActions.filter((action) => action.from[procedure.name] !== undefined)

const cell = (action: CaseAction, procedure: Procedure, state: string): string => {
  if (!isPossible(action, { procedure: procedure.name, state })) return '·'
  return action.to ? `→ ${procedure.states[action.to]!.words.zh}` : '○'
}

const sayRoles = (roles: readonly Role[]) => roles.map((role) => roleWords[role].zh).join('、') || '·'

const clocks = (action: CaseAction) => {
  const moved = [
    ...(action.endsClocks ?? []).map((clock) => `${clock} 止 ends`),
    ...(action.startsClocks ?? []).map((clock) => `${clock} 起 starts`),
    ...(action.pauses ?? []).map(({ clock, cause }) => `${clock} 停 stands still (${cause})`),
    ...(action.resumes ?? []).map(({ clock, cause }) => `${clock} 续 runs again (${cause})`),
    ...(action.extendsClocks ?? []).map((clock) => `${clock} 延 lengthened`),
    ...(action.restarts ?? []).map((clock) => `${clock} 重新起算 begins anew`),
  ]
  if (moved.length === 0) return '·'
  const isOfMeasure = action.fields.some(({ name }) => name === MEASURE)
  return `${moved.join('；')}${isOfMeasure ? '（所选措施 of the measure chosen）' : ''}`
}

const section = (procedure: Procedure): string => {
  const states = Object.keys(procedure.states)
  const actions = actionsOf(procedure)
  return [
    `## ${both(procedure.words)} (${procedure.name})`,
    '',
    '何时可办，办后转入何种状态 When, and what it leads to',
    '',
    table(
      ['', ...states.map((state) => `${procedure.states[state]!.words.zh} ${state}`)],
      actions.map((action) => [
        `${action.words.zh} ${action.name}`,
        ...states.map((state) => cell(action, procedure, state)),
      ]),
    ),
    '',
    '何人可办 Who',
    '',
    table(
      [
        '',
        '本单位任何一位 anyone of the office',
        '仅承办人 only whom it is assigned to',
        '收到移送的单位 the office it is offered to',
        '争议双方的共同上一级 the superior of both',
        '投诉举报人 filer',
        '期限 clocks',
        '办前须再次确认 asks twice',
      ],
      actions.map((action) => [
        `${action.words.zh} ${action.name}`,
        sayRoles(rolesOf(action.name, procedure.name)),
        sayRoles(assigneeRolesOf(action.name, procedure.name)),
        sayRoles(offeredRolesOf(action.name, procedure.name)),
        sayRoles(superiorRolesOf(action.name, procedure.name)),
        filerMay(action.name, procedure.name) ? '可 yes' : '·',
        clocks(action),
        action.irreversible ? '须 yes' : '·',
      ]),
    ),
    '',
    `身份信息 Filer’s identity: ${sayRoles(rolesOf('revealFiler', procedure.name))}；仅承办人 only if assigned: ${sayRoles(assigneeRolesOf('revealFiler', procedure.name))}`,
    '',
    `收到时起算 Clocks from receipt: ${procedure.initialClocks.join('、')}`,
  ].join('\n')
}

/** The clocks of the rules in force that begin outside, with the reason. */
const unstarted = (): string =>
  [
    '## 不由本系统的步骤起算的期限 Clocks that no step here starts',
    '',
    table(
      ['期限 clock', '条文 article', '原因 why'],
      clocksOf(rulesets.at(-1)!.id).flatMap(({ id, label, article, elsewhere }) =>
        elsewhere ? [[`${both(label)} ${id}`, article.zh, `${elsewhere.zh} ${elsewhere.en}`]] : [],
      ),
    ),
  ].join('\n')

export const workflowPage = (): string =>
  [
    '# 办案流程与权限 Who may do what, and when',
    '',
    '本页由程序生成，与代码逐字核对；改动权限或流程，本页随之变动一行。',
    'This page is printed from the code and compared with it in a test: a change of power shows as a changed line.',
    '',
    '· 不可 not possible　○ 可办，状态不变 possible, the state stays　→ 办后转入 leads to',
    '',
    ...procedures.map(section).flatMap((text) => [text, '']),
    unstarted(),
    '',
  ].join('\n')

if (import.meta.main) await writeFile(workflowFile, workflowPage())

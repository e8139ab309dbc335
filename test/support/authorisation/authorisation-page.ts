import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { findCaseAction } from '../../../server/cases/actions/index.ts'
import { procedures } from '../../../server/cases/procedures/index.ts'
import { ROLES, type Role, roleWords } from '../../../server/identity/roles.ts'
import { SCOPES, scopeWords } from '../../../server/partners/scopes.ts'
import { AUDIENCES, type Audience, type AudienceName, type Grant, type Reach } from './audiences.ts'
import { MUTATION_ROWS, stepGrants, stepNames } from './mutation-rows.ts'
import { QUERY_ROWS } from './query-rows.ts'
import { TYPE_ROWS } from './type-rows.ts'

/** The page an auditor reads to see who is told what; committed, and compared with the table in a test. */
export const authorisationFile = path.join(import.meta.dirname, '../../../docs/authorisation.md')

const MARKS: Record<Reach, string> = {
  everywhere: '●',
  office: '◐',
  assigned: '◇',
  offered: '○',
  between: '△',
  own: '☆',
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

const roleHead = ROLES.map((role) => `${roleWords[role].zh} ${role}`)

/** What grants give a role: the widest first; whoever has a case of their office needs no other way to it. */
const marksOf = (grants: readonly Grant[], role: Role): string => {
  const reaches = grants.filter(({ roles }) => roles?.includes(role)).map(({ reach }) => reach)
  if (reaches.includes('everywhere')) return MARKS.everywhere
  return (
    (Object.keys(MARKS) as Reach[])
      .filter((reach) => reaches.includes(reach))
      .map((reach) => MARKS[reach])
      .join('') || '·'
  )
}

const nameOf = (procedure: string) => procedures.find(({ name }) => name === procedure)?.words.zh ?? procedure

const audienceRows = (name: AudienceName): string[][] => {
  const { zh, en, grants }: Audience = AUDIENCES[name]
  const title = `${zh} ${en} (${name})`
  if (typeof grants === 'string')
    return [
      [
        title,
        ...ROLES.map(() => MARKS.everywhere),
        grants === 'everybody' ? MARKS.everywhere : '·',
        grants === 'everybody' ? MARKS.everywhere : '·',
      ],
    ]
  const keyCell = (at: number) =>
    grants
      .filter(({ scope }) => scope === SCOPES[at])
      .map(({ reach }) => MARKS[reach])
      .join('') || '·'
  const kinds = [...new Set(grants.map(({ procedure }) => procedure))]
  return kinds.map((procedure) => [
    procedure ? `${title}：${nameOf(procedure)}` : title,
    ...ROLES.map((role) =>
      marksOf(
        grants.filter((grant) => grant.procedure === procedure),
        role,
      ),
    ),
    ...SCOPES.map((_, at) => keyCell(at)),
  ])
}

const say = (name: AudienceName) => `${AUDIENCES[name].zh} ${name}`

const OTHERWISE = { null: 'null', nothing: '空 nothing', FORBIDDEN: 'FORBIDDEN', NOT_FOUND: 'NOT_FOUND' } as const

const queries = () =>
  table(
    ['查询 query', '给谁 to whom', '其他人得到 others get', '未登录 nobody'],
    Object.entries(QUERY_ROWS).map(([field, { to, otherwise, unknown }]) => [
      field,
      say(to),
      otherwise ? OTHERWISE[otherwise] : '·',
      unknown ?? (otherwise ? OTHERWISE[otherwise] : '同左 the same'),
    ]),
  )

const mutations = () =>
  table(
    ['变更 mutation', '谁可以 who may', '其他人得到 others get'],
    Object.entries(MUTATION_ROWS).map(([field, { to, seenBy }]) => [
      field,
      say(to),
      to === 'everybody'
        ? '·'
        : to === 'receiptHolders'
          ? 'NOT_FOUND'
          : seenBy
            ? `FORBIDDEN；看不到的人 who may not see it（${seenBy}）：NOT_FOUND`
            : 'FORBIDDEN',
    ]),
  )

const steps = (procedure: string) =>
  table(
    ['步骤 step', ...roleHead],
    stepNames(procedure).map((step) => {
      const grants = stepGrants(step).filter((grant) => grant.procedure === procedure)
      return [`${findCaseAction(step)?.words.zh ?? ''} ${step}`.trim(), ...ROLES.map((role) => marksOf(grants, role))]
    }),
  )

const list = (audiences: Readonly<Record<string, AudienceName>> = {}) =>
  Object.entries(audiences)
    .map(([field, audience]) => `${field}（${audience}）`)
    .join('、') || '·'

const types = () =>
  table(
    [
      '类型 type',
      '谁能看到 seen by',
      '看到的人都得知 all who see it',
      '仅限 only for',
      '部分得知 blurred but for',
      '因人而异 speaks of the caller',
    ],
    Object.entries(TYPE_ROWS).map(([type, { seenBy, same, narrower, blurred, varies = [] }]) => [
      type,
      seenBy ?? '·',
      same.join('、') || '·',
      list(narrower),
      list(blurred),
      varies.join('、') || '·',
    ]),
  )

export const authorisationPage = (): string =>
  [
    '# 谁能看到什么、谁能做什么 Who is told what, and who may do what',
    '',
    '本页由测试所用的权限表生成，逐字核对；接口的每个查询、每个变更、每个类型的每个字段都在其中，缺一即测试不过。凡能查询的，测试以每一种人、对每一种关系的案件逐格经正式入口试过；案件步骤的权限另由 test/policy.test.ts 逐格试过。',
    'This page is printed from a table of the tests. What can be read is tried cell by cell through the real door, as every kind of caller and on cases in every relation to them; who may take a step of a case is tried in test/policy.test.ts. Every query, every mutation and every field of every type of the API is in it; one that is not fails a test.',
    '',
    '● 全部 everywhere　◐ 本单位及下级单位 of the own office and those under it　◇ 分派给本人 assigned to them　○ 移送给本单位待答复 offered to their office　△ 下级两单位有争议 two offices under theirs disagree　☆ 自己的 their own　· 不可 no',
    '',
    '看不到的与不存在的，回答逐字相同。',
    'What somebody may not see is answered just as what is not there.',
    '',
    '## 哪些人 The audiences',
    '',
    table(
      ['', ...roleHead, ...SCOPES.map((scope) => `密钥 ${scopeWords[scope].zh} ${scope}`)],
      (Object.keys(AUDIENCES) as AudienceName[]).flatMap(audienceRows),
    ),
    '',
    '## 查询 Queries',
    '',
    '平台密钥查询不向其开放的内容，一律得到 FORBIDDEN，不得到空的列表。 A platform’s key that asks what is not for it is answered FORBIDDEN, never with an empty list.',
    '',
    queries(),
    '',
    '## 变更 Mutations',
    '',
    'performCaseAction 与所办步骤的权限相同。 performCaseAction has the rights of the step it takes.',
    '',
    mutations(),
    '',
    ...procedures.flatMap(({ name, words }) => [`### ${words.zh}的步骤 Steps of ${name}`, '', steps(name), '']),
    '## 类型和字段 Types and fields',
    '',
    '没有写明“谁能看到”的类型，由它所属的对象决定。 A type that names nobody is seen with what it hangs on.',
    '',
    types(),
    '',
  ].join('\n')

if (import.meta.main) await writeFile(authorisationFile, authorisationPage())

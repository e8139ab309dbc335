import type { Ctx } from '../core/context.ts'
import type { Words } from '../core/words.ts'
import { type Role, roleWords, STAFF_ROLES } from '../identity/roles.ts'
import type { CaseRow } from './define-case-action.ts'

/** Stands for anybody of a role. */
const SOMEBODY = '00000000-0000-0000-0000-000000000000'

/** The roles that may take one of these steps on a case, as the policy has it; `inCharge`: only when it is assigned to them. */
export const rolesThatMay = (
  { rightsOf }: Pick<Ctx, 'rightsOf'>,
  actions: readonly string[],
  found: CaseRow,
): { role: Role; inCharge: boolean }[] =>
  STAFF_ROLES.flatMap((role) => {
    const { authorityId } = found
    const { can } = rightsOf({ kind: 'person', id: SOMEBODY, roles: [role], authorityId, authorityIds: [authorityId] })
    const may = (assigneeId: string | null) => actions.some((action) => can(action, 'Case', { ...found, assigneeId }))
    return may(SOMEBODY) ? [{ role, inCharge: !may(null) }] : []
  })

/** "the head, or the investigator in charge": those who may, as a sentence names them. */
export const sayWhoMay = (ctx: Pick<Ctx, 'rightsOf'>, actions: readonly string[], found: CaseRow): Words => {
  const may = rolesThatMay(ctx, actions, found)
  const zh = may.map(({ role, inCharge }) => `${inCharge ? '承办的' : ''}${roleWords[role].zh}`)
  const en = may.map(({ role, inCharge }) => `${roleWords[role].en}${inCharge ? ' in charge' : ''}`)
  return { zh: zh.join('或者'), en: en.join(' or ') }
}

import type { Ctx } from '../../core/context.ts'
import { listEvents } from '../../core/event-log.ts'
import type { Words } from '../../core/words.ts'
import type { Person } from '../person-store.ts'

/** One thing done to an account. `actorId`: who did it; null for the command line. */
export type PersonEntry = { id: string; at: Date; actorId: string | null; what: Words; reason: string | null }

const said: Record<string, Words> = {
  invitePerson: { zh: '新建账号', en: 'Account made' },
  editPerson: { zh: '变更职责或者所属', en: 'Roles or affiliation changed' },
  disablePerson: { zh: '停用', en: 'Switched off' },
  enablePerson: { zh: '恢复使用', en: 'Switched on again' },
  resetPerson: { zh: '重置密码', en: 'Password reset' },
}
const factor: Words = { zh: '重置密码和第二因素', en: 'Password and second factor reset' }

/** What was done to an account, oldest first. For who may read people. */
export const personHistory = async (ctx: Ctx, { recordId }: Person): Promise<PersonEntry[]> =>
  (await listEvents(ctx, [recordId])).flatMap(({ id, at, type, actorKind, actorId, data }) => {
    const what = type === 'resetPerson' && data.secondFactor === true ? factor : said[type]
    if (!what) return []
    const reason = typeof data.reason === 'string' ? data.reason : null
    return [{ id, at, actorId: actorKind === 'person' ? actorId : null, what, reason }]
  })

import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import type { Words } from '../core/words.ts'
import { findSubtreeIds } from '../identity/authority-store.ts'
import { listColleagues, type Person } from '../identity/person-store.ts'
import type { Role } from '../identity/roles.ts'
import { findSellersByIds } from '../sellers/seller-store.ts'
import type { CaseRow } from './define-case-action.ts'
import type {} from './mediation-facts.ts'

/** Whose work each procedure is. */
const handlers: Record<string, readonly Role[]> = {
  mediation: ['mediator', 'intake', 'head'],
  report: ['investigator', 'intake', 'head'],
  enforcement: ['investigator', 'legalReviewer', 'head'],
}

/** Everybody whose work cases are. */
export const handlerRoles: readonly Role[] = [...new Set(Object.values(handlers).flat())]

type Placed = Pick<CaseRow, 'authorityId' | 'procedure'> & Partial<Pick<CaseRow, 'facts'>>

/** Who may be given this case: people in service, of the right role, in its office or one under it, and not recused. */
export const findColleagues = async (ctx: Ctx, found: Placed): Promise<Person[]> => {
  const offices = await findSubtreeIds(ctx, found.authorityId)
  const colleagues = await listColleagues(ctx, offices, handlers[found.procedure] ?? [])
  return colleagues.filter(({ id }) => !found.facts?.recused?.includes(id))
}

export const isColleague = async (ctx: Ctx, found: Placed, id: string): Promise<boolean> =>
  (await findColleagues(ctx, found)).some((person) => person.id === id)

export const NOT_LISTED: Words = { zh: '请从名单中选择', en: 'Choose a colleague from the list.' }

export const checkAssignee = async (ctx: Ctx, found: CaseRow, assigneeId: string | null | undefined): Promise<void> => {
  if (!assigneeId) return
  const colleagues = await findColleagues(ctx, found)
  if (!colleagues.some((person) => person.id === assigneeId))
    throw new InvalidInput([
      {
        path: 'assigneeId',
        message:
          ctx.locale === 'en'
            ? 'This person cannot take the case. Choose a colleague from the list.'
            : '此人不能承办本案，请从名单中选择',
      },
    ])
}

export const checkSeller = async (ctx: Ctx, sellerId: string | undefined): Promise<void> => {
  if (sellerId === undefined) return
  const sellers = await findSellersByIds(ctx, [sellerId])
  if (sellers.length === 0)
    throw new InvalidInput([
      {
        path: 'sellerId',
        message: ctx.locale === 'en' ? 'No such seller. Search for it again.' : '没有这个商家，请重新查找',
      },
    ])
}

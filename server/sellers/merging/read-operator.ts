import type { Ctx } from '../../core/context.ts'
import { findSellersByIds, type Seller } from '../seller-store.ts'
import { listDistinctionsOf, type SellerDistinction } from './distinction-store.ts'
import { listLinksOf, type SellerLink } from './link-sellers.ts'
import { type GroupAsOf, groupAsOf, listMergesOf, type SellerMerge } from './merge-store.ts'

export type Operator = GroupAsOf & {
  members: Seller[]
  merges: SellerMerge[]
  rejections: SellerDistinction[]
  links: SellerLink[]
}

/** With whom a seller is, or was at a moment, held for one operator; null for who may not read that. */
export const readOperator = async (ctx: Ctx, sellerId: string, asOf: Date | null): Promise<Operator | null> => {
  if (!ctx.can('read', 'SellerMerge')) return null
  const group = await groupAsOf(ctx, sellerId, asOf ?? ctx.clock.now())
  const [sellers, merges, rejections, links] = await Promise.all([
    findSellersByIds(ctx, group.memberIds),
    listMergesOf(ctx, group.memberIds),
    listDistinctionsOf(ctx, group.memberIds),
    listLinksOf(ctx, group.memberIds),
  ])
  const byId = new Map(sellers.map((seller) => [seller.id, seller]))
  const members = group.memberIds.flatMap((id) => byId.get(id) ?? [])
  return { ...group, members, merges, rejections, links }
}

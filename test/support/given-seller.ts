import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../server/core/context.ts'
import type { RegisterActionName } from '../../server/sellers/register/actions/index.ts'
import { performRegisterAction } from '../../server/sellers/register/perform-register-action.ts'
import { getSeller, type Seller } from '../../server/sellers/seller-store.ts'
import { type KeyedSeller, upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import type { House } from './house.ts'

/** A seller on the register, of a name and key of its own unless told. */
export const givenSeller = async (house: House, seller: Partial<KeyedSeller> = {}): Promise<string> => {
  const sourceKey = randomUUID()
  const rows = [{ sourceKey, name: `商家 ${sourceKey}`, ...seller }]
  return (await upsertSellersBulk(house.system(), { source: 'test', rows })).ids[0]!
}

/** An action on its entry as it stands now. */
export const act = async (
  ctx: Ctx,
  sellerId: string,
  action: RegisterActionName,
  answers: Record<string, unknown>,
  targetId?: string,
): Promise<Seller> => {
  const { version } = await getSeller(ctx, sellerId)
  return performRegisterAction(ctx, { sellerId, expectedVersion: version, action, answers, targetId })
}

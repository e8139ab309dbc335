import type { Ctx } from '../../server/core/context.ts'
import { authenticatePartner } from '../../server/partners/authenticate-partner.ts'
import { createApiKey } from '../../server/partners/create-api-key.ts'
import { createPartner } from '../../server/partners/create-partner.ts'
import type { Partner } from '../../server/partners/partner-store.ts'
import { SCOPES, type Scope } from '../../server/partners/scopes.ts'
import type { House } from './house.ts'

export type GivenPartner = { partner: Partner; secret: string; ctx: Ctx; apiKeyId: string }

/** A partner with a key, as the administrator makes them, and a context that calls with it. */
export const givenPartner = async (
  house: House,
  name: string,
  options: { sandbox?: boolean; scopes?: readonly Scope[] } = {},
): Promise<GivenPartner> => {
  const administrator = await house.as('administrator')
  const partner = await createPartner(administrator, { name, sandbox: options.sandbox })
  const made = await createApiKey(administrator, {
    partnerId: partner.id,
    name: 'first',
    scopes: options.scopes ?? [...SCOPES],
  })
  const actor = await authenticatePartner(house.parts, `Bearer ${made.secret}`)
  return { partner, secret: made.secret, ctx: house.with(actor, 'en'), apiKeyId: made.apiKey.id }
}

/** A report about a seller and one listing; override what the test is about. */
export const reportInput = (externalId: string, overrides: Record<string, unknown> = {}) => ({
  externalId,
  category: 'counterfeit',
  text: '多名买家反映收到的精华液与正品不符，店铺已下架相关商品。',
  seller: { externalId: `seller-of-${externalId}`, name: '山茶小铺', wechatId: `camellia_${externalId}` },
  listings: [
    {
      externalId: `listing-of-${externalId}`,
      title: '山茶坊精华液 30ml',
      text: '与专柜同款，价格从优',
      brand: '山茶坊',
      priceFen: 12_800,
      url: `https://shop.example.test/item/${externalId}`,
    },
  ],
  evidenceLinks: [`https://files.example.test/${externalId}.png`],
  occurredOn: '2026-11-20',
  ...overrides,
})

import { findPersonActor } from '../../server/identity/person-store.ts'
import { makeContext } from '../../server/make-parts.ts'
import { createApiKey } from '../../server/partners/create-api-key.ts'
import { createPartner } from '../../server/partners/create-partner.ts'
import type { BenchDatabase } from './bench.ts'

/** A platform that may post reports; returns its key. */
export const partnerKey = async ({ parts, town }: BenchDatabase): Promise<string> => {
  const admin = makeContext(parts, (await findPersonActor(parts, town.ids.administrator))!)
  const partner = await createPartner(admin, { name: '邻里集市' })
  const scopes = ['reports:write', 'reports:read']
  return (await createApiKey(admin, { partnerId: partner.id, name: 'bench', scopes })).secret
}

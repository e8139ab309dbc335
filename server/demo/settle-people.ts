import type { Parts } from '../core/context.ts'
import { insertAuthority } from '../identity/authority-store.ts'
import type { Auth } from '../identity/create-auth.ts'
import { createPerson } from '../identity/create-person.ts'
import { giveSecondFactor } from '../identity/give-second-factor.ts'
import { keepOfficePhone } from '../identity/office-phone.ts'
import {
  type AccountKey,
  accountKeys,
  accountOf,
  DEMO_PASSWORD,
  DIVISIONS,
  emailOf,
  OFFICES,
  type OfficeKey,
} from './accounts.ts'
import { demoTotpSecret } from './demo-secrets.ts'

/** Opens the offices, the one above before those under it. */
export const settleOffices = async (parts: Parts): Promise<Map<OfficeKey, string>> => {
  const ids = new Map<OfficeKey, string>()
  for (const [key, { name, nameEn, ...office }] of Object.entries(OFFICES) as [
    OfficeKey,
    (typeof OFFICES)[OfficeKey],
  ][]) {
    const under = 'under' in office ? office.under : undefined
    const { id } = await insertAuthority(parts, {
      name,
      nameEn,
      divisionCode: DIVISIONS[key],
      level: office.level,
      phone: office.phone,
      parentId: under ? ids.get(under)! : null,
      receivesSubmissions: key === 'bureau',
    })
    ids.set(key, id)
  }
  return ids
}

export type Attached = {
  offices: ReadonlyMap<OfficeKey, string>
  sellers: ReadonlyMap<string, string>
  partnerId?: string
  brandId?: string
}

/** Makes the accounts, each with its roles and what it stands for. */
export const settlePeople = async (
  parts: Parts,
  auth: Auth,
  { offices, sellers, partnerId, brandId }: Attached,
  keys: readonly AccountKey[] = accountKeys,
): Promise<Map<AccountKey, string>> => {
  const made = await Promise.all(
    keys.map(async (key) => {
      const { name, roles, office, seller, isPartner, isBrand, hasSecondFactor, officePhone } = accountOf(key)
      const id = await createPerson(parts, auth, {
        name,
        email: emailOf(key),
        password: DEMO_PASSWORD,
        roles,
        authorityId: office && offices.get(office)!,
        sellerId: seller && sellers.get(seller)!,
        partnerId: isPartner && partnerId,
        brandId: isBrand && brandId,
      })
      if (officePhone) await keepOfficePhone(parts, id, officePhone)
      if (hasSecondFactor) await giveSecondFactor(auth, { personId: id, secret: demoTotpSecret(parts.crypto) })
      return [key, id] as const
    }),
  )
  return new Map(made)
}

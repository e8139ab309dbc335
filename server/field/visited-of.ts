import { legalDay } from '../core/clock.ts'
import type { NewIdentifier } from '../sellers/new-seller.ts'
import type { VisitedSeller } from '../sellers/visited-seller.ts'
import type { FieldTold } from './record-input.ts'

const given = (kind: NewIdentifier['kind'], value: string | null | undefined): NewIdentifier[] =>
  value?.trim() ? [{ kind, value: value.trim() }] : []

/** The seller as the register would keep what was told. */
export const visitedOf = (told: FieldTold, takenAt: Date): VisitedSeller => ({
  name: told.name.trim(),
  kind: told.kind,
  divisionCode: told.divisionCode,
  realNameLevel: told.realNameLevel,
  goodsNeedLicence: told.goodsNeedLicence,
  visitedOn: legalDay(takenAt),
  exemption: told.exemption ?? null,
  licenceExpiresOn: told.licenceExpiresOn ?? null,
  accounts: told.accounts.map(({ platform, handle, url }) => ({ platform, handle: handle.trim(), url: url ?? null })),
  identifiers: [
    ...given('CREDIT_CODE', told.creditCode),
    ...given('IDENTITY_NUMBER', told.identityNumber),
    ...told.phones.flatMap((phone) => given('PHONE', phone)),
    ...given('ADDRESS', told.address),
  ],
})

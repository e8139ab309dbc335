import type { RegisterInput } from './field-query.ts'
import type { LocalRecord, Typed } from './field-record.ts'

type Told = RegisterInput['told']
type Account = Told['accounts'][number]

const orNull = (text: string | undefined): string | null => text?.trim() || null

const phoneFields = ['phone', 'phone2'] as const
const accountFields = { wechat: 'WECHAT', shop: 'SHOP', other: 'OTHER' } as const

const givenPhones = (typed: Typed) => phoneFields.filter((name) => orNull(typed[name]))
const givenAccounts = (typed: Typed) =>
  (Object.keys(accountFields) as (keyof typeof accountFields)[]).filter((name) => orNull(typed[name]))

export const phonesOf = (typed: Typed): string[] => givenPhones(typed).map((name) => typed[name]!.trim())

export const accountsOf = (typed: Typed): Account[] =>
  givenAccounts(typed).map((name) => ({
    platform: accountFields[name],
    handle: typed[name]!.trim(),
    url: name === 'shop' ? orNull(typed.shopUrl) : null,
  }))

export type Place = { latitude: number; longitude: number; accuracyMetres: number }

export const placeOf = (typed: Typed): Place | null => (typed.place ? (JSON.parse(typed.place) as Place) : null)

/** A record as the API takes it; what is wrong with it is the server's to say. */
export const registerInput = (
  { id, takenAt, agreementVersion, typed }: LocalRecord,
  pictures: { licence: string | null; signature: string | null },
): RegisterInput => ({
  clientRecordId: id,
  takenAt,
  told: {
    name: typed.name?.trim() ?? '',
    kind: (typed.kind || 'UNKNOWN') as Told['kind'],
    divisionCode: typed.divisionCode ?? '',
    creditCode: orNull(typed.creditCode),
    identityNumber: orNull(typed.identityNumber),
    phones: phonesOf(typed),
    accounts: accountsOf(typed),
    address: orNull(typed.address),
    goods: orNull(typed.goods),
    goodsNeedLicence: typed.goodsNeedLicence === 'yes',
    realNameLevel: (typed.realNameLevel || 'none').toUpperCase() as Told['realNameLevel'],
    exemption: (typed.exemption || null) as Told['exemption'],
    licenceExpiresOn: orNull(typed.licenceExpiresOn),
    place: placeOf(typed),
  },
  agreementVersion,
  hasConsent: typed.hasConsent === 'yes',
  licencePhoto: pictures.licence,
  signature: pictures.signature ?? '',
})

/** The field of the form that a path of the server means. */
export const fieldOfPath = (path: string, typed: Typed): string => {
  const own = path.replace(/^told\./, '')
  const [list, place = '0', part] = own.split('.')
  if (list === 'phones') return givenPhones(typed)[Number(place)] ?? 'phone'
  if (list === 'accounts') {
    const account = givenAccounts(typed)[Number(place)] ?? 'wechat'
    return account === 'shop' && part === 'url' ? 'shopUrl' : account
  }
  return list === 'place' ? 'place' : own
}

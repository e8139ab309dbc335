import { collectionQrKey } from './collection-qr.ts'
import { creditCodeProblem, plainCreditCode } from './credit-code.ts'
import type { IdentifierKind } from './identifier-kinds.ts'
import { identityNumberProblem, plainIdentityNumber } from './identity-number.ts'
import { searchKey } from './text/search-key.ts'

const plain = (value: string) => value.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')

const phoneKey = (value: string) => {
  const digits = plain(value).replace(/\D/g, '')
  return digits.replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')
}

/** Who writes more figures means the same card. */
const tailKey = (value: string) => plain(value).replace(/\D/g, '').slice(-4)

const TRACKING = /^(?:utm_|spm$|share|scm$|from$|source$)/i

/** Host without www or m, path and what tells pages apart; neither protocol nor tracking. */
const linkKey = (value: string) => {
  const text = plain(value)
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (!url?.hostname.includes('.')) return text.toLowerCase()
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  return url.hostname.replace(/^(?:www|m)\./, '') + url.pathname.replace(/\/+$/, '') + url.search
}

const keyOf: Record<IdentifierKind, (value: string) => string> = {
  CREDIT_CODE: plainCreditCode,
  IDENTITY_NUMBER: plainIdentityNumber,
  WECHAT_ID: (value) => plain(value).toLowerCase(),
  LINK: linkKey,
  PHONE: phoneKey,
  PAYEE: searchKey,
  BANK_TAIL: tailKey,
  WALLET_TAIL: tailKey,
  WAYBILL_SENDER: searchKey,
  ADDRESS: searchKey,
  COLLECTION_QR: collectionQrKey,
  AVATAR: (value) => plain(value).toLowerCase(),
  SHOP_NAME: searchKey,
}

/** The form under which two spellings of one identifier meet; empty when nothing of it can be compared. */
export const identifierKey = (kind: IdentifierKind, value: string): string => keyOf[kind](value).slice(0, 500)

const NUMBERED_HOST = /^[^/.]*\d[^/.]*\./

/** The kinds that mean one seller, strongest first. A payee or a shop name is shared by too many. */
const decisive: Partial<Record<IdentifierKind, (key: string) => boolean>> = {
  CREDIT_CODE: (key) => !creditCodeProblem(key),
  IDENTITY_NUMBER: (key) => !identityNumberProblem(key),
  WECHAT_ID: (key) => /^[a-z0-9][-_a-z0-9]{4,29}$/.test(key),
  // A platform's front page is everybody's: a shop's own page has a path, a query or a number in its host.
  LINK: (key) => /[/?].{4,}/.test(key) || NUMBERED_HOST.test(key),
  PHONE: (key) => key.length >= 10,
}

/** Is this identifier enough to say "the same seller"? */
export const isDecisive = (kind: IdentifierKind, key: string): boolean => decisive[kind]?.(key) ?? false

/** A WeChat ID that is nobody's phone: some use theirs as one, and a phone is personal. */
export const isWechatId = (key: string): boolean => isDecisive('WECHAT_ID', key) && /[a-z]/.test(key)

/** One sign is a shop's name of too many. */
export const isShopName = (key: string): boolean => [...key].length > 1

/** The key of what somebody wrote, with its kind, where it is good enough to tell a seller by; none otherwise. */
export const keyWhen = (
  kind: IdentifierKind,
  value: string | null | undefined,
  isGood = (key: string) => isDecisive(kind, key),
): (readonly [IdentifierKind, string])[] => {
  const key = value ? identifierKey(kind, value) : ''
  return isGood(key) ? [[kind, key]] : []
}

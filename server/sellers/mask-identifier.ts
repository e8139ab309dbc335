import type { IdentifierKind } from './identifier-kinds.ts'

/** Its ends alone. */
export const middleHidden = (value: string) => {
  const signs = [...value]
  if (signs.length < 7) return `${signs.slice(0, 1).join('')}${'*'.repeat(Math.max(1, signs.length - 1))}`
  return `${signs.slice(0, 3).join('')}****${signs.slice(-4).join('')}`
}

const isPhone = (value: string) => /^\+?[\d\s-]{7,}$/.test(value)

/** An identifier as it may be shown in a list: what belongs to a person is hidden but for its ends. */
export const maskIdentifier = (kind: IdentifierKind, value: string): string => {
  if (kind === 'IDENTITY_NUMBER') return `${value.slice(0, 1)}****************${value.slice(-1)}`
  if (kind === 'ADDRESS') return `${[...value].slice(0, 6).join('')}****`
  if (kind === 'BANK_TAIL' || kind === 'WALLET_TAIL') return value.replace(/\d(?=\D*\d\D*\d)/g, '*')
  if (kind === 'PHONE' || kind === 'WAYBILL_SENDER' || isPhone(value)) return middleHidden(value.replace(/\s/g, ''))
  // A company's name is nobody's secret, a person's is
  if (kind === 'PAYEE' && [...value].length <= 4)
    return `${[...value][0] ?? ''}${'*'.repeat(Math.max(1, [...value].length - 1))}`
  return value
}

const PHONES =
  /(?<![\d０-９])(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\d０-９])|(?<![\d０-９])１[３-９][０-９]{9}(?![\d０-９])/g

/** Somebody's own words with each mobile number in them hidden but for its ends, for who may not have it revealed. */
export const maskPhones = (text: string): string =>
  text.replace(PHONES, (phone) => middleHidden(phone.replace(/^(?:\+|00)?86[ -]?(?=1)|[ -]/g, '')))

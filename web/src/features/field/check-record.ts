import type { TFunction } from 'i18next'
import { creditCodeProblem, plainCreditCode } from '../../../../server/sellers/credit-code.ts'
import { identityNumberProblem, plainIdentityNumber } from '../../../../server/sellers/identity-number.ts'
import type { Language } from '../../app/language.ts'
import type { Problem } from '../../ui/field.tsx'
import { accountsOf, phonesOf } from './field-input.ts'
import type { LocalRecord, Typed } from './field-record.ts'

type Checked = {
  typed: Typed
  registeredKinds: readonly string[]
  hasLicence: boolean
  hasSignature: boolean
  language: Language
  t: TFunction<'field'>
}

/** What can be told without a connection to be missing or wrong; the office looks at all of it again. */
export const checkRecord = ({ typed, registeredKinds, hasLicence, hasSignature, language, t }: Checked): Problem[] => {
  const say = (words: { zh: string; en: string } | undefined) => words && (language === 'en' ? words.en : words.zh)
  const isRegistered = registeredKinds.includes(typed.kind ?? '')
  const level = typed.realNameLevel ?? ''
  const found = accountsOf(typed).length + phonesOf(typed).length
  const code = typed.creditCode?.trim()
  const number = typed.identityNumber?.trim()
  const problems: [path: string, message: string | false | undefined][] = [
    ['name', !typed.name?.trim() && t('need.name')],
    ['kind', !typed.kind && t('need.kind')],
    ['divisionCode', !typed.divisionCode && t('need.division')],
    ['creditCode', code ? say(creditCodeProblem(code)) : isRegistered && t('need.creditCode')],
    ['identityNumber', number ? say(identityNumberProblem(number)) : level === 'identity' && t('need.identityNumber')],
    ['phone', found === 0 && !code && !number && t('need.anything')],
    ['phone', level === 'phone' && phonesOf(typed).length === 0 && t('need.phone')],
    ['realNameLevel', !level && t('need.level')],
    ['licencePhoto', (isRegistered || level === 'licence') && !hasLicence && t('need.licence')],
    ['hasConsent', typed.hasConsent !== 'yes' && t('need.consent')],
    ['signature', !hasSignature && t('need.signature')],
  ]
  const first = new Map<string, string>()
  for (const [path, message] of problems) if (message && !first.has(path)) first.set(path, message)
  return [...first].map(([path, message]) => ({ path, message }))
}

const keysOf = (typed: Typed): string[] => [
  ...(typed.creditCode?.trim() ? [`code ${plainCreditCode(typed.creditCode)}`] : []),
  ...(typed.identityNumber?.trim() ? [`number ${plainIdentityNumber(typed.identityNumber)}`] : []),
  ...phonesOf(typed).map((phone) => `phone ${phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')}`),
  ...accountsOf(typed).map(({ platform, handle }) => `${platform} ${handle.toLowerCase()}`),
]

/** Records on this device that wait to be sent and hold one of the same identifiers, exactly. */
export const likeOnDevice = (own: LocalRecord, all: readonly LocalRecord[]): LocalRecord[] => {
  const keys = new Set(keysOf(own.typed))
  return all.filter(
    ({ id, personId, state, typed }) =>
      id !== own.id && personId === own.personId && state !== 'sent' && keysOf(typed).some((key) => keys.has(key)),
  )
}

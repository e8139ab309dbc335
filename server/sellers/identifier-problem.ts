import type { Words } from '../core/words.ts'
import { creditCodeProblem } from './credit-code.ts'
import type { IdentifierKind } from './identifier-kinds.ts'
import { identityNumberProblem } from './identity-number.ts'

const tailProblem = (value: string): Words | undefined => {
  const figures = value.normalize('NFKC').replace(/\D/g, '')
  if (figures.length < 4) return { zh: '请写明至少 4 位尾号', en: 'Write at least the last 4 figures.' }
  if (figures.length > 8)
    return {
      zh: '只登记尾号（4 至 8 位），不登记完整账号',
      en: 'Write the last 4 to 8 figures only, not the whole number.',
    }
  return undefined
}

const phoneProblem = (value: string): Words | undefined => {
  const figures = value.normalize('NFKC').replace(/\D/g, '')
  return figures.length >= 5 && figures.length <= 20
    ? undefined
    : { zh: '电话应为 5 至 20 位数字', en: 'A phone number has 5 to 20 figures.' }
}

const avatarProblem = (value: string): Words | undefined =>
  /^[0-9a-f]{16,128}$/i.test(value.trim())
    ? undefined
    : { zh: '头像特征应为 16 至 128 位十六进制数', en: 'A fingerprint of an avatar has 16 to 128 hexadecimal figures.' }

const problems: Partial<Record<IdentifierKind, (value: string) => Words | undefined>> = {
  CREDIT_CODE: creditCodeProblem,
  IDENTITY_NUMBER: identityNumberProblem,
  PHONE: phoneProblem,
  BANK_TAIL: tailProblem,
  WALLET_TAIL: tailProblem,
  AVATAR: avatarProblem,
}

/** What is wrong with an identifier as an officer writes it; undefined when it can be kept. */
export const identifierProblem = (kind: IdentifierKind, value: string): Words | undefined => problems[kind]?.(value)

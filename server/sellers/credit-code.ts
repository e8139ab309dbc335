import type { Words } from '../core/words.ts'

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The 18th sign that belongs to 17, by GB 32100-2015: 31 less the weighted sum modulo 31. */
const checkSignOf = (signs: string): string => {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * SIGNS.indexOf(signs[i]!), 0)
  return SIGNS[(31 - (sum % 31)) % 31]!
}

/** How a credit code is compared: capitals, no space, no dash. */
export const plainCreditCode = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]/gu, '')
    .toUpperCase()

/**
 * What is wrong with a unified social credit code, by GB 32100-2015; undefined when nothing is. It has 18 signs out of
 * 31 (no I, O, S, V, Z), the division on places 3 to 8 in figures, and a check sign on place 18.
 */
export const creditCodeProblem = (value: string): Words | undefined => {
  const code = plainCreditCode(value)
  if (code.length !== 18)
    return {
      zh: `统一社会信用代码应为 18 位，现在是 ${code.length} 位`,
      en: `A unified social credit code has 18 characters; this has ${code.length}.`,
    }
  const strange = [...code].find((sign) => !SIGNS.includes(sign))
  if (strange)
    return {
      zh: `统一社会信用代码中不会出现「${strange}」，请核对（不用 I、O、S、V、Z）`,
      en: `“${strange}” does not occur in a credit code. Check it (I, O, S, V and Z are not used).`,
    }
  if (!/^..\d{6}/.test(code))
    return {
      zh: '统一社会信用代码第 3 至 8 位应为登记机关行政区划的六位数字',
      en: 'Characters 3 to 8 of a credit code are the six figures of a division.',
    }
  if (checkSignOf(code) !== code[17])
    return {
      zh: '统一社会信用代码校验不通过，请逐位核对',
      en: 'The check character of this credit code is wrong. Compare it sign by sign.',
    }
  return undefined
}

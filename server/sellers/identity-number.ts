import type { Words } from '../core/words.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_SIGNS = '10X98765432'

/** The 18th sign that belongs to 17 figures, by GB 11643-1999 (ISO 7064, MOD 11-2). */
const checkSignOf = (digits: string): string =>
  CHECK_SIGNS[WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0) % 11]!

/** How an identity number is compared: figures and a capital X. */
export const plainIdentityNumber = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\s\p{Cf}-]/gu, '')
    .toUpperCase()

/** Whether the figures YYYYMMDD name a day of the calendar. */
const isDay = (digits: string): boolean => {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number)
  const date = new Date(Date.UTC(year!, month! - 1, day))
  return year! >= 1850 && date.getUTCMonth() === month! - 1 && date.getUTCDate() === day
}

/**
 * What is wrong with a citizen's identity number, by GB 11643-1999; undefined when nothing is. It has six figures of a
 * division, eight of the day of birth, three of a sequence, and a check sign.
 */
export const identityNumberProblem = (value: string): Words | undefined => {
  const number = plainIdentityNumber(value)
  if (!/^\d{17}[\dX]$/.test(number))
    return {
      zh: '公民身份号码应为 18 位：17 位数字加 1 位数字或 X',
      en: 'An identity number has 18 characters: 17 figures, then a figure or X.',
    }
  if (!isDay(number.slice(6, 14)))
    return {
      zh: '公民身份号码第 7 至 14 位不是有效的出生日期',
      en: 'Characters 7 to 14 of this identity number are no day of birth.',
    }
  if (checkSignOf(number) !== number[17])
    return {
      zh: '公民身份号码校验不通过，请逐位核对',
      en: 'The check character of this identity number is wrong. Compare it figure by figure.',
    }
  return undefined
}

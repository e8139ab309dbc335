const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*'

/** The check character of ISO/IEC 7064, MOD 37-2, over digits and capital letters. */
export const checkCharacter = (text: string): string => {
  let sum = 0
  for (const character of text) sum = ((sum + ALPHABET.indexOf(character)) * 2) % 37
  return ALPHABET[(38 - sum) % 37]!
}

/** S submission, C case, P party (seller), T party that a filer told of. */
export type NumberPrefix = 'S' | 'C' | 'P' | 'T'

/** A number to say over the phone: `S2026-0000123-K`. */
export const publicNumber = (prefix: NumberPrefix, year: number, sequence: number): string => {
  const body = `${prefix}${year}-${String(sequence).padStart(7, '0')}`
  return `${body}-${checkCharacter(body.replace('-', ''))}`
}

/** What can be said over the phone and typed on one: the check character is * for one number in 37, which none is given. */
export const isSayable = (number: string): boolean => !number.endsWith('*')

/** Numbers with a star were given before, and hold. */
export const isPublicNumber = (text: string): boolean => {
  const match = /^([SCPT]\d{4}-\d{7,})-([0-9A-Z*])$/.exec(text)
  return match !== null && checkCharacter(match[1]!.replace('-', '')) === match[2]
}

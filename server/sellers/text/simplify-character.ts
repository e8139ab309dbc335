import { Converter } from 'opencc-js/t2cn'

// 'tw' is the only source variant that also joins 著 and 着.
const convert = Converter({ from: 'tw', to: 'cn' })

/**
 * The simplified form of one character. Decided without its neighbours, so that a word has one key wherever it
 * stands and offsets stay one to one; a few characters need a second step (麼 → 么 → 幺).
 */
export const simplifyCharacter = (character: string): string => {
  let now = character
  for (let step = 0; step < 3; step++) {
    const next = convert(now)
    if (next === now || [...next].length !== 1) break
    now = next
  }
  return now
}

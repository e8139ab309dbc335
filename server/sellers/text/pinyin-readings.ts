import { pinyin } from 'pinyin-pro'

const known = new Map<string, ReadonlySet<string>>()

/** Every reading of one Han character, without tones, ü written as u (a tone mark or a v is folded the same way). */
export const pinyinReadings = (character: string): ReadonlySet<string> => {
  const before = known.get(character)
  if (before) return before
  const readings = new Set(
    pinyin(character, { multiple: true, toneType: 'none', type: 'array' }).map((reading) => reading.replace('ü', 'u')),
  )
  known.set(character, readings)
  return readings
}

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const PLACES = [
  '清溪',
  '白石',
  '河口',
  '石桥',
  '云岭',
  '东岭',
  '南坡',
  '上坪',
  '柳堤',
  '梧桐',
  '城关',
  '文昌',
  '码头',
  '溪西',
  '桥东',
]
const FIRST = [...'鸿宇恒瑞祥泰万嘉安乐佳美明辉金源顺达福盛华兴永康宏远新锐博雅天益德信诚']
const SECOND = [...'丰隆和润海洋星辰光晨岚岫霜禾木林泉川岳峰松柏竹梅兰菊荷莲枫桂桃李杏梨']
const TRADES = [
  '商贸',
  '服饰',
  '美妆',
  '电子商务',
  '食品',
  '数码',
  '家居',
  '母婴',
  '鞋业',
  '茶业',
  '日用百货',
  '皮具',
  '珠宝',
  '文化传媒',
  '生物科技',
]
const FORMS = ['有限公司', '店', '经营部', '工作室', '商行', '专营店', '旗舰店', '馆']

/** Picks that are the same each time for the same seed. */
export const picker = (seed: number) => {
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return { next, one: (list: readonly string[]): string => list[next(list.length)]! }
}

/** As many different names as wanted, the same each time: place, two signs, trade and form. */
export const generatedNames = (count: number): string[] => {
  const names = new Set<string>()
  const { one } = picker(20_261_122)
  while (names.size < count)
    names.add(`${one(PLACES)}${one(FIRST)}${one(SECOND)}${one(SECOND)}${one(TRADES)}${one(FORMS)}`)
  return [...names]
}

/** The file of names to import: the given one, else a generated one in this folder. */
export const namesFileFor = async (
  given: string | undefined,
  folder: string,
): Promise<{ file: string; names: string[] }> => {
  if (given)
    return { file: given, names: (await readFile(given, 'utf8')).split('\n').filter((line) => line.trim() !== '') }
  const names = generatedNames(20_000)
  const file = join(folder, 'names.txt')
  await writeFile(file, `${names.join('\n')}\n`)
  return { file, names }
}

/** What people type of a name: a piece of two to four signs from its middle, or all of it. */
export const queriesFrom = (names: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const signs = [...names[Math.floor((i * names.length) / count)]!.trim()]
    if (i % 5 === 0 || signs.length < 5) return signs.join('')
    const length = 2 + (i % 3)
    const start = Math.floor((signs.length - length) / 2)
    return signs.slice(start, start + length).join('')
  })

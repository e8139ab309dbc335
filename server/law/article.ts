import { z } from 'zod'
import { UnusableSetup } from '../core/errors.ts'
import type { Words } from '../core/words.ts'
import { readFolder, refuseData, verifiedData, wordsData } from './read-data.ts'

const instruments = readFolder(
  'instruments',
  z.strictObject({ name: wordsData, shortName: wordsData, order: z.string(), verified: verifiedData }),
)

/** The name of an instrument that is among the data. */
export const instrumentData = z
  .string()
  .refine((name) => instruments.has(name), { error: ({ input }) => `there is no instruments/${input}.json` })

/** Where a rule stands, as the data files give it. */
export const articleData = z.strictObject({
  instrument: instrumentData,
  article: z.int().positive(),
  paragraph: z.int().positive().optional(),
  item: z.int().positive().optional(),
})

type ArticlePlace = z.infer<typeof articleData>

/** A place in an instrument with its citation in both languages; `key` is short and stable, e.g. 'L121 16(1)'. */
export type Article = Words & { key: string }

/** Reads a folder that holds a file for each instrument it is about, named like it. */
export function readByInstrument<T>(folder: string, schema: z.ZodType<T>): ReadonlyMap<string, T> {
  const files = readFolder(folder, schema)
  for (const name of files.keys())
    if (!instruments.has(name)) refuseData(`${folder}/${name}.json`, [], `there is no instruments/${name}.json`)
  return files
}

/** 《市场监督管理投诉举报处理办法》第十六条第（一）项. Throws when the instrument is not among the data. */
export function citeArticle(place: ArticlePlace): Article {
  const instrument = instruments.get(place.instrument)
  if (!instrument)
    throw new UnusableSetup(`Law data instruments/${place.instrument}.json is missing, and the program cites it`)
  const inner = [place.paragraph, place.item].filter((part) => part !== undefined)
  const number = `${place.article}${inner.map((part) => `(${part})`).join('')}`
  const paragraph = place.paragraph ? `第${chineseNumber(place.paragraph)}款` : ''
  const item = place.item ? `第（${chineseNumber(place.item)}）项` : ''
  return {
    key: `${place.instrument} ${number}`,
    zh: `《${instrument.name.zh}》第${chineseNumber(place.article)}条${paragraph}${item}`,
    en: `${instrument.shortName.en}, art. ${number}`,
  }
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

const places = ['千', '百', '十', ''] as const

/** 10 → 十, 115 → 一百一十五, 1202 → 一千二百零二: the Civil Code has 1,260 articles. */
function chineseNumber(value: number): string {
  if (value > 9_999) throw new RangeError(`No article has the number ${value}`)
  const written = [...String(value).padStart(4, '0')].map((digit, i) =>
    digit === '0' ? '零' : `${digits[Number(digit)]}${places[i]}`,
  )
  return written.join('').replace(/^零+/, '').replace(/零+$/, '').replace(/零+/g, '零').replace(/^一十/, '十')
}

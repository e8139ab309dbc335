import { z } from 'zod'
import type { Words } from '../core/words.ts'
import { type Article, articleData, citeArticle } from './article.ts'
import type { Day } from './day.ts'
import { dayData, readData, verifiedData, wordsData } from './read-data.ts'

/** The classes of papers that the law knows in the file of a penalty case, by our names. */
export const FILE_CLASSES = [
  'filing',
  'decision',
  'served',
  'evidence',
  'hearing',
  'goods',
  'otherMain',
  'source',
  'investigation',
  'review',
  'hearingReport',
  'closing',
  'otherSide',
] as const
export type FileClass = (typeof FILE_CLASSES)[number]

const orderData = z.strictObject({
  from: dayData,
  article: articleData,
  parts: z.array(
    z.strictObject({
      part: z.enum(['main', 'side']),
      label: wordsData,
      classes: z.array(z.strictObject({ name: z.enum(FILE_CLASSES), label: wordsData })),
    }),
  ),
  verified: verifiedData,
})

const holdsEachOnce = ({ parts }: z.infer<typeof orderData>): boolean => {
  const named = parts.flatMap(({ classes }) => classes.map(({ name }) => name))
  return named.length === FILE_CLASSES.length && new Set(named).size === named.length
}

const { orders } = readData(
  'file-order.json',
  z.strictObject({
    orders: z.array(orderData.refine(holdsEachOnce, { error: 'an order holds each class once' })).min(1),
  }),
)

export type FileOrder = {
  article: Article
  parts: readonly { part: 'main' | 'side'; label: Words; classes: readonly { name: FileClass; label: Words }[] }[]
}

/**
 * 正卷、副卷: into which parts the file of a penalty case is divided, and in which order each is bound, by the law of a
 * day (penalty procedure rules, article 78, as amended in 2022). Undefined before the first order on record.
 */
export const fileOrderOn = (day: Day): FileOrder | undefined => {
  const order = orders.findLast(({ from }) => from <= day)
  return order && { article: citeArticle(order.article), parts: order.parts }
}

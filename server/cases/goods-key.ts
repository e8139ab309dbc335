import { normalise } from '../sellers/text/normalise.ts'

const SIGNS = /[^\p{L}\p{N}\p{M}]+/gu
const FIGURE_OR_LATIN = /[a-z0-9]/

/**
 * By which two lists of goods are told to be one: as search reads them, without spaces and marks. Between figures or
 * Latin letters those become one blank, since 1.5 升 is not 15 升 and A-1 not A1. A list of nothing but marks keeps them.
 */
export const goodsKey = (items: string | null): string | null => {
  if (items === null) return null
  const { text } = normalise(items)
  const key = text.replace(SIGNS, (signs, at: number) => {
    const isBetween = FIGURE_OR_LATIN.test(text[at - 1] ?? '') && FIGURE_OR_LATIN.test(text[at + signs.length] ?? '')
    return isBetween ? ' ' : ''
  })
  return key === '' ? text.trim() : key
}

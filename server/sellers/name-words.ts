import { normalise } from './text/normalise.ts'

/**
 * A name as the index keeps it and a query asks for it: each Han sign a word of its own, other letters and figures
 * whole. Word segmentation would hide 宇装 in 鸿宇装饰.
 */
export const nameWords = (name: string): string =>
  normalise(name)
    .text.replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

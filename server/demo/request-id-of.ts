import { sha256 } from '../core/crypto.ts'

/** The request id under which something of the town was filed: the same in every town, so it is found again. */
export const requestIdOf = (key: string): string => {
  const hash = sha256(`weijian demo town: ${key}`)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

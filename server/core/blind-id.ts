import type { Ctx } from './context.ts'

/** An id that stands for another in one place, always the same one, and leads back to nothing (a uuid of version 8). */
export const blindId = ({ crypto }: Pick<Ctx, 'crypto'>, id: string, place: string): string => {
  const hex = Buffer.from(crypto.blindIndex(id, place), 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The kinds of files we take as evidence, with the ending their names get. Archives and anything active are not among them. */
export const MEDIA_TYPES = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
} as const

export type MediaType = keyof typeof MEDIA_TYPES

/** How many bytes from the start of a file are needed to tell its kind. */
export const HEAD_BYTES = 12

const at = (head: Uint8Array, offset: number, bytes: string): boolean =>
  Buffer.from(head).toString('latin1', offset, offset + bytes.length) === bytes

/** The kind of a file by its first bytes, never by its name; null for everything we do not take. */
export const mediaTypeOf = (head: Uint8Array): MediaType | null => {
  if (at(head, 0, '\xff\xd8\xff')) return 'image/jpeg'
  if (at(head, 0, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (at(head, 0, 'RIFF') && at(head, 8, 'WEBP')) return 'image/webp'
  if (at(head, 0, '%PDF-')) return 'application/pdf'
  return null
}

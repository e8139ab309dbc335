export const MAX_FILES = 20
export const MAX_BYTES = 20 * 1024 * 1024

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
}

export const ACCEPTED_TYPES = [...new Set(Object.values(TYPES))]

/** The media type, by the name's ending where the phone gives none. */
export const mediaTypeOf = (file: File): string =>
  file.type || TYPES[file.name.split('.').at(-1)?.toLowerCase() ?? ''] || 'application/octet-stream'

export type Refusal = 'type' | 'size' | 'empty' | 'count'

/** Why this file cannot be added, or undefined. */
export const refusalOf = (file: File, alreadyAdded: number): Refusal | undefined => {
  if (alreadyAdded >= MAX_FILES) return 'count'
  if (!ACCEPTED_TYPES.includes(mediaTypeOf(file))) return 'type'
  if (file.size === 0) return 'empty'
  if (file.size > MAX_BYTES) return 'size'
  return undefined
}

import { MEDIA_TYPES, type MediaType } from './media-type-of.ts'

// Control characters, halves of surrogate pairs, and the marks that make text run the other way ("gpj.exe" shown as "exe.jpg").
const DECEPTIVE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

const LONGEST = 120

/** The name somebody gave a file, fit to be shown and saved: no folders, no tricks, with the ending of what it really is. */
export const fileNameOf = (told: string, mediaType: MediaType): string => {
  const last = told.split(/[/\\]/).at(-1) ?? ''
  const plain = [
    ...last
      .toWellFormed()
      .normalize('NFC')
      .replace(DECEPTIVE, '')
      .replace(/^[.\s]+|[.\s]+$/g, ''),
  ]
    .slice(0, LONGEST)
    .join('')
  const ending = MEDIA_TYPES[mediaType]
  const name = plain || 'file'
  const known = mediaType === 'image/jpeg' ? /\.(jpe?g)$/i : new RegExp(`\\.${ending}$`, 'i')
  return known.test(name) ? name : `${name}.${ending}`
}

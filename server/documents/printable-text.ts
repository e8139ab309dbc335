import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Font, openSync } from 'fontkit'

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'))

/** Noto Serif SC, a Song face with some 30,000 characters; only those used go into a paper. */
export const SONG = {
  normal: join(folder, '400Regular/NotoSerifSC_400Regular.ttf'),
  bold: join(folder, '700Bold/NotoSerifSC_700Bold.ttf'),
}

const face = openSync(SONG.normal) as Font

// Zero-width signs, turns of the writing direction and variants of a glyph: nothing of them is seen on paper, and a
// turned direction would show other words than were written.
const UNSEEN = /\p{Cf}|\p{Variation_Selector}/gu

/**
 * Text as it can be printed: a character our font lacks (an emoji, say) stands as its code, 〔U+1F600〕, so that nothing
 * told us disappears.
 */
export const printableText = (text: string): string =>
  [...text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNSEEN, '')]
    .map((character) => {
      const code = character.codePointAt(0)!
      if (character === '\n' || face.hasGlyphForCodePoint(code)) return character
      return `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`
    })
    .join('')

/** How wide text is in our font, in parts of its size. */
export const widthOf = (text: string): number => face.layout(text).advanceWidth / face.unitsPerEm

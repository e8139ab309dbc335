import { spokenParts } from './spoken-parts.ts'

/** The first letter of each syllable: 信邦科技 → xbkj. Letters and figures that are not Han stand whole: A8汽车 → a8qc. */
export const initialsOf = (name: string): string =>
  spokenParts(name)
    .map(({ sound, isSyllable }) => (isSyllable ? sound.slice(0, 1) : sound))
    .join('')

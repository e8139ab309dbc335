import { spokenParts } from './spoken-parts.ts'

/** The name's toneless pinyin in one piece, as typed on a keyboard: 信邦科技 → xinbangkeji. */
export const pinyinOf = (name: string): string =>
  spokenParts(name)
    .map((part) => part.sound)
    .join('')

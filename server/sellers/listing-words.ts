import { initialsOf } from './text/initials-of.ts'
import { normalise } from './text/normalise.ts'
import { spokenParts } from './text/spoken-parts.ts'

/** A text as it is spoken, a syllable a word: 顺丰发货 → shun feng fa huo. */
export const soundWords = (text: string): string =>
  spokenParts(text)
    .map(({ sound }) => sound)
    .join(' ')

/** The initials of each run of Han signs, a letter a word, so that any piece of them is a phrase: 顺丰发货 → s f f h. */
export const initialWords = (text: string): string =>
  (normalise(text).text.match(/\p{Script=Han}+/gu) ?? []).map((run) => [...initialsOf(run)].join(' ')).join(' . ')

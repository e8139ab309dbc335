import { z } from 'zod'

const pattern = z.string().min(1).max(500)

const cueFile = z.strictObject({
  words: z.record(z.string().regex(/^[a-z]+$/), z.array(z.string().regex(/^[\p{L}\p{N}]+$/u)).min(1)),
  cues: z.record(
    z.string().regex(/^[a-z-]+$/),
    z.strictObject({ says: z.string(), any: z.array(pattern).min(1), unless: z.array(pattern).optional() }),
  ),
})

export type Cue = {
  name: string /** The category it speaks for when it is met first. */
  says: string
  any: RegExp
  unless?: RegExp
}

/** What ends a clause in folded text. */
export const clauseMarks = ',.;:!?。、…~'

/**
 * Compiles the file of cues. In a pattern `{name}` stands for any word of that list, `~` for up to eight signs of the
 * same clause, `…` for up to thirty signs of any; brackets, `|`, `?` and `\d` as in a regular expression. All gaps are
 * bounded, so that time grows with the text and not faster. Throws an Error naming the cue when one cannot be read.
 */
export const readCues = (file: unknown): Cue[] => {
  const { words, cues } = cueFile.parse(file)
  const compile = (name: string, patterns: readonly string[]): RegExp =>
    new RegExp(
      patterns
        .map((one) =>
          one
            .replace(/\{([a-z]+)\}/g, (_, list: string) => {
              if (!words[list]) throw new Error(`cue ${name}: there is no list of words ${list}`)
              return `(?:${words[list].join('|')})`
            })
            .replace(/[~…]/g, (gap) => (gap === '~' ? `[^${clauseMarks}]{0,8}` : '.{0,30}'))
            .replace(/\((?!\?)/g, '(?:'),
        )
        .join('|'),
      'gu',
    )
  return Object.entries(cues).map(([name, { says, any, unless }]) => ({
    name,
    says,
    any: compile(name, any),
    ...(unless && { unless: compile(name, unless) }),
  }))
}

import { z } from 'zod'
import { inBoth, line } from '../../core/validate.ts'
import { normalise } from '../../sellers/text/normalise.ts'
import { articleNames } from '../lexicon/articles.ts'
import { expanded } from '../lexicon/parse-lexicon.ts'
import { severities, type Term, termCategories } from '../lexicon/term.ts'
import { topicNames } from '../lexicon/topics.ts'

/** Longest word of a rule, in UTF-16 units: what is longer is a sentence, which hardly anybody writes twice alike. */
export const LONGEST_WORD = 50
export const MOST_WORDS = 60
export const MOST_UNLESS = 300
const MOST_ALTERNATIVES = 8

const spelling = line(LONGEST_WORD, 1).refine((word) => (word.match(/\|/g)?.length ?? 0) < MOST_ALTERNATIVES, {
  error: inBoth({
    zh: `一个词最多写 ${MOST_ALTERNATIVES} 种说法`,
    en: `At most ${MOST_ALTERNATIVES} alternatives in one word.`,
  }),
})

/** A word is looked for in folded text, so its folded form has to say something: one character stands everywhere. */
const word = spelling.refine(
  (given) => spelledOut(given).every((one) => (normalise(one).text.match(visible)?.length ?? 0) >= 2),
  {
    error: inBoth({
      zh: '至少要有两个字（标点不算）：一个字到处都会碰上',
      en: 'At least two letters, digits or characters, signs not counted: one alone is met everywhere.',
    }),
  },
)

const visible = /[\p{L}\p{N}\p{Extended_Pictographic}]/gu

const spelledOut = (given: string): readonly string[] =>
  expanded({ category: 'GRADE', severity: 1, words: [given] }).words

const topic = z.enum(topicNames)

/** A term as an administrator writes it. */
export const ruleTerm = z.strictObject({
  category: z.enum(Object.keys(termCategories) as (keyof typeof termCategories)[]),
  severity: z.literal(severities),
  words: z.array(word).min(1).max(MOST_WORDS),
  disguises: z
    .array(word)
    .max(MOST_WORDS * 2)
    .optional(),
  unless: z.array(line(LONGEST_WORD, 1)).max(MOST_UNLESS).optional(),
  harmlessIn: z.array(topic).max(topicNames.length).optional(),
  onlyIn: z.array(topic).max(topicNames.length).optional(),
  articles: z.array(z.enum(articleNames)).max(articleNames.length).optional(),
  caveat: z.strictObject({ zh: line(200, 2), en: line(400, 2) }).optional(),
  isOpen: z.boolean().optional(),
})

/** What is not said is left out, so that the same term is always the same JSON. */
export const tidied = (term: z.output<typeof ruleTerm>): Term => {
  const said = Object.entries(term).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(said) as unknown as Term
}

import { z } from 'zod'
import { articleData } from './article.ts'
import { verifiedData, wordsData } from './read-data.ts'
import { refuseTwice } from './refuse-twice.ts'

export const units = ['workingDays', 'days', 'hours', 'months'] as const

export const pauseCauses = [
  'testing',
  'identification',
  'hearing',
  'publicNotice',
  'recusal',
  'suspension',
  'refundOrder',
] as const

const unit = z.enum(units)
const event = z.strictObject({ event: z.string().min(1), label: wordsData })

/** What the text leaves open and how we read it: for the legal staff to confirm, and said under each date it bears on. */
const reading = wordsData.optional()

const pause = z.strictObject({
  cause: z.enum(pauseCauses),
  label: wordsData,
  article: articleData,
  reading,
  verified: verifiedData.optional(),
})

const extension = z.strictObject({
  length: z.int().positive().nullable(),
  by: z.enum(['head', 'collective']),
  times: z.int().positive().nullable(),
  needs: wordsData,
  article: articleData,
})

const restart = z.strictObject({ cause: z.string().min(1), label: wordsData, article: articleData })

const expiry = z.strictObject({
  effect: z.enum(['lapses', 'waived', 'served']),
  label: wordsData,
  article: articleData,
})

const clock = z
  .strictObject({
    id: z.string().regex(/^[A-Z]\d+[A-Z]?$/, 'a clock is called like C1 or K15B'),
    procedure: z.enum(['mediation', 'report', 'jurisdiction', 'enforcement', 'publicity', 'platform']),
    bearer: z.enum(['authority', 'officer', 'superior', 'party', 'seller', 'platform']),
    label: wordsData,
    startsFrom: event,
    endsWith: event,
    length: z.int().positive(),
    unit,
    direction: z.enum(['after', 'before']).default('after'),
    duty: wordsData,
    article: articleData,
    seeAlso: z.array(articleData).default([]),
    pauses: z.array(pause),
    extensions: z.array(extension),
    restarts: z.array(restart).default([]),
    expiry: expiry.nullable(),
    reading,
    /** Why no step of ours starts it: what it counts from happens elsewhere. Absent: a step or a procedure does. */
    elsewhere: wordsData.optional(),
    verified: verifiedData.optional(),
  })
  .refine(({ unit, pauses }) => pauses.length === 0 || unit === 'days' || unit === 'workingDays', {
    path: ['pauses'],
    error: 'only a period in days can stand still',
  })
  .refine(({ direction, unit }) => direction === 'after' || unit === 'workingDays' || unit === 'days', {
    path: ['direction'],
    error: 'only a period in days can be counted back',
  })
  .refine(({ direction, extensions, pauses }) => direction === 'after' || extensions.length + pauses.length === 0, {
    path: ['direction'],
    error: 'a period counted back is neither extended nor paused',
  })

/**
 * One instrument's clocks. `counting` cites how its days are counted; `restarts` are what it says on clocks that
 * another instrument sets.
 */
export const clockFile = z.strictObject({
  counting: z.strictObject({ firstDay: articleData, lastDay: articleData, pausedDays: reading }),
  clocks: z
    .array(clock)
    .min(1)
    .superRefine(refuseTwice(({ id }) => id, ['id'])),
  restarts: z.array(restart.extend({ clock: z.string() })).default([]),
  verified: verifiedData,
})

export type ClockFile = z.infer<typeof clockFile>

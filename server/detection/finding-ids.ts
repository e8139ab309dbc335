import { z } from 'zod'
import { inBoth } from '../core/validate.ts'

/** Findings to do something with in one go: one at least, `most` at most, each once. */
export const findingIdsUpTo = (most: number) =>
  z
    .array(z.uuid())
    .min(1)
    .max(most)
    .refine((all) => new Set(all).size === all.length, {
      error: inBoth({ zh: '同一条发现只能出现一次', en: 'Each finding can be named once only.' }),
    })

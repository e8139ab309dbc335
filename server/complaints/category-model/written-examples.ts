import { readFileSync } from 'node:fs'
import { type CategoryTold, categoriesTold } from './category-model.ts'
import type { Example } from './mix-examples.ts'

const fileOf: Record<CategoryTold, string> = {
  counterfeit: 'counterfeit',
  notAsDescribed: 'not-as-described',
  defect: 'defect',
  warrantyRefused: 'warranty-refused',
  lateDelivery: 'late-delivery',
  other: 'other',
}

/** The complaints written for this model, one a line, a file for each category. */
export const writtenExamples = (): Example[] =>
  categoriesTold.flatMap((category) =>
    readFileSync(new URL(`examples/${fileOf[category]}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((text) => ({ text, category })),
  )

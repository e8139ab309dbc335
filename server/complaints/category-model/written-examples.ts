import { readFileSync } from 'node:fs'
import type { CategoryTold } from './category-model.ts'
import type { Example } from './mix-examples.ts'

const fileOf: Record<CategoryTold, string> = {
  counterfeit: 'counterfeit',
  notAsDescribed: 'not-as-described',
  defect: 'defect',
  warrantyRefused: 'warranty-refused',
  lateDelivery: 'late-delivery',
  other: 'other',
}

/** The examples of each category, one a line, in a file of its own under `examples/` of a model's folder. */
export const readExamples = (files: Readonly<Record<string, string>>, folder: URL): Example[] =>
  Object.entries(files).flatMap(([category, file]) =>
    readFileSync(new URL(`examples/${file}.txt`, folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((text) => ({ text, category })),
  )

/** The complaints written for this model. */
export const writtenExamples = (): Example[] => readExamples(fileOf, new URL('./', import.meta.url))

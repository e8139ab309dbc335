import { once } from 'node:events'
import { z } from 'zod'
import { findCategory } from '../complaints/categories/index.ts'
import { labelOf } from '../complaints/category-model/category-labels.ts'
import { guessCategory } from '../complaints/category-model/category-model.ts'
import { guessForForm } from '../complaints/category-model/further/guess-for-form.ts'
import { parseLine } from './parse-line.ts'
import { readLines, sizeOfFile } from './read-lines.ts'
import { tell } from './tell.ts'

const complaint = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().max(4_000_000),
})

/** Says of each line of a file which category its complaint speaks for; needs no server. */
export const classifyFile = async (file: string): Promise<void> => {
  if (file !== '-') await sizeOfFile(file)
  for await (const { number, text } of readLines(file)) {
    const parsed = parseLine(text, [complaint])
    if ('problem' in parsed) {
      tell(`line ${number}: ${parsed.problem}`)
      process.exitCode = 1
      continue
    }
    const first = guessCategory(parsed.row.text)
    const forForm = guessForForm(parsed.row.text, first)
    const answer = JSON.stringify({
      id: parsed.row.id,
      category: labelOf[first.category],
      confidence: first.confidence,
      ...(forForm?.isFurther && { formCategory: findCategory(forForm.category)!.words.zh }),
    })
    if (!process.stdout.write(`${answer}\n`)) await once(process.stdout, 'drain')
  }
}

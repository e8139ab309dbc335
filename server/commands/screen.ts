import { once } from 'node:events'
import { z } from 'zod'
import { screen } from '../detection/screen.ts'
import { readLines, sizeOfFile } from './read-lines.ts'
import { tell } from './tell.ts'

const line = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  text: z.string().max(100_000),
  brand: z.string().max(1_000).nullish(),
  price: z.union([z.number(), z.string().max(100)]).nullish(),
})

/** Screens each line of a file on its own; needs no server. */
export const screenFile = async (file: string): Promise<void> => {
  if (file !== '-') await sizeOfFile(file)
  for await (const { number, text } of readLines(file)) {
    const read = parse(text)
    if ('problem' in read) {
      tell(`line ${number}: ${read.problem}`)
      process.exitCode = 1
      continue
    }
    if (!process.stdout.write(`${JSON.stringify(screen(read.input))}\n`)) await once(process.stdout, 'drain')
  }
}

const parse = (text: string): { input: z.output<typeof line> } | { problem: string } => {
  try {
    const result = line.safeParse(JSON.parse(text))
    if (result.success) return { input: result.data }
    const [issue] = result.error.issues
    return { problem: `${issue?.path.join('.') || 'line'}: ${issue?.message}` }
  } catch {
    return { problem: 'not JSON' }
  }
}

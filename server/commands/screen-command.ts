import { once } from 'node:events'
import { Command } from 'commander'
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

const HELP = `
Reads one JSON object a line: {"id", "text", "brand"?, "price"?} ("-" reads standard input).
Writes one a line, in the same order: {"id", "counterfeit": {"score", "flagged"}, "findings": [...]}.
Lines that cannot be read are named on standard error and left out; then the exit code is 1.
No server is needed.`

export const screenCommand = (): Command =>
  new Command('screen')
    .description('screen listings of a JSON Lines file')
    .argument('<file>', 'the file, or "-"')
    .addHelpText('after', HELP)
    .action(async (file: string) => {
      if (file !== '-') await sizeOfFile(file)
      let bad = 0
      for await (const { number, text } of readLines(file)) {
        const read = parse(text)
        if ('problem' in read) {
          bad++
          tell(`line ${number}: ${read.problem}`)
          continue
        }
        if (!process.stdout.write(`${JSON.stringify(screen(read.input))}\n`)) await once(process.stdout, 'drain')
      }
      if (bad > 0) process.exitCode = 1
    })

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

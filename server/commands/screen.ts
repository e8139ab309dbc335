import { once } from 'node:events'
import { screen, screenInput } from '../detection/screen.ts'
import { parseLine } from './parse-line.ts'
import { readLines, sizeOfFile } from './read-lines.ts'
import { tell } from './tell.ts'

/** Screens each line of a file on its own; needs no server. */
export const screenFile = async (file: string): Promise<void> => {
  if (file !== '-') await sizeOfFile(file)
  for await (const { number, text } of readLines(file)) {
    const parsed = parseLine(text, [screenInput])
    if ('problem' in parsed) {
      tell(`line ${number}: ${parsed.problem}`)
      process.exitCode = 1
      continue
    }
    if (!process.stdout.write(`${JSON.stringify(screen(parsed.row))}\n`)) await once(process.stdout, 'drain')
  }
}

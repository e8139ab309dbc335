// Started by the command `weijian bench`: measures what was asked for and prints one table.
import { parseArgs } from 'node:util'
import type { Result } from './bench.ts'
import { isMet } from './figures.ts'
import { measurements } from './measurements.ts'
import { openBench } from './open-bench.ts'
import { tableOf } from './print-table.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, names: { type: 'string' } } })

const wanted = values.only?.split(',').map((name) => name.trim())
const unknown = wanted?.filter((name) => !measurements.some((one) => one.name === name)) ?? []
const tell = (line: string) => void process.stderr.write(`${line}\n`)

if (unknown.length > 0) {
  tell(`There is no measurement "${unknown[0]}". There are: ${measurements.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const results: Result[] = []
for (const { name, measure } of measurements) {
  if (wanted && !wanted.includes(name)) continue
  const bench = await openBench({ namesFile: values.names, tell })
  try {
    tell(`Measuring ${name} …`)
    results.push(...(await measure(bench)))
  } finally {
    await bench.close()
  }
}
process.stdout.write(`${tableOf(results)}\n`)
if (!results.every(({ figure, limit }) => isMet(figure, limit))) process.exitCode = 1

import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { signalsTable } from '../support/signals-table.ts'

it('docs/detection.md shows the signals as they are; test/support/signals-table.ts prints them', () => {
  const page = readFileSync('docs/detection.md', 'utf8')
  expect(/<!-- signals -->\n([\s\S]*)\n<!-- \/signals -->/.exec(page)?.[1]).toBe(signalsTable())
})

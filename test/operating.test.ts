import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { program } from '../server/commands/program.ts'
import { SETTINGS } from '../server/config.ts'
import { LIMITS } from '../server/core/limits.ts'
import { expectNone } from './support/expect-none.ts'

const ROOT = path.join(import.meta.dirname, '..')
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8')
const operating = read('docs/operating.md')
const threats = read('docs/threat-model.md')

describe('docs/operating.md', () => {
  it('publishes the thresholds that are in force', () => {
    const table = /<!-- limits -->\n([\s\S]*?)\n<!-- \/limits -->/.exec(operating)![1]
    const rows = Object.entries(LIMITS).map(([name, { points, seconds }]) => `| ${name} | ${points} | ${seconds} s |`)
    expect(table).toBe(['| Limit | At most | In |', '|---|---|---|', ...rows].join('\n'))
  })

  it('gives every variable that docker-compose.yml asks for', () => {
    const asked = [...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+):\?/g)].map((match) => match[1]!)
    const given = [...operating.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]!)
    expect([...new Set(given)].sort()).toEqual([...new Set(asked)].sort())
  })

  it('names commands, settings and figures that there are', () => {
    const commands = program().commands.map((command) => command.name())
    for (const [, name] of operating.matchAll(/server\/main\.ts (\w+)/g)) expect(commands).toContain(name)
    const settings = [...Object.keys(SETTINGS), ...[...operating.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]!)]
    const inCode = [...operating.matchAll(/`([A-Z][A-Z_]{3,})`/g)].map((match) => match[1]!)
    expectNone(
      inCode.filter((name) => ![...settings, 'LISTEN', 'TOO_MANY', 'INTERNAL'].includes(name)),
      'Whoever operates this would look for it in vain.',
    )
    const metrics = read('server/http/metrics.ts')
    for (const [, name] of operating.matchAll(/`(weijian_[a-z_]+?)(?:_count)?\{/g)) expect(metrics).toContain(name)
  })
})

describe('the documents', () => {
  it('point at files that there are', () => {
    for (const text of [operating, threats]) {
      const named = [
        ...text.matchAll(/`((?:server|test|schema|docs)\/[\w./-]+)`/g),
        ...text.matchAll(/\((\w[\w-]*\.md)\)/g),
      ]
      expect(named.length).toBeGreaterThan(2)
      expectNone(
        named
          .map((match) => (match[1]!.endsWith('.md') ? `docs/${match[1]}` : match[1]!))
          .filter((name) => !existsSync(path.join(ROOT, name))),
        'A promise whose test is gone is no promise.',
      )
    }
  })
})

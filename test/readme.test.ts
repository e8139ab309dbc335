import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { program } from '../server/commands/program.ts'
import { settingsTable } from '../server/commands/settings-help.ts'

const readme = readFileSync(path.join(process.cwd(), 'README.md'), 'utf8')

const section = (name: string): string =>
  readme.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0]?.trim() ?? ''

describe('README', () => {
  it('prints the settings as the command knows them', () => {
    expect(section('settings')).toBe(settingsTable())
  })

  it('names every command, and no other', () => {
    const commands = readme.split('## The command')[1]!.split('\n## ')[0]!
    const told = [...commands.matchAll(/^\| `(\w+)/gm)].map((match) => match[1])
    const known = program().commands.map((command) => command.name())
    expect(new Set(told)).toEqual(new Set(known))
  })

  it('leads to files that exist', () => {
    for (const [, target] of readme.matchAll(/\]\((?!http)([^)#]+)\)/g))
      expect(() => readFileSync(path.join(process.cwd(), target!))).not.toThrow()
  })
})

import { describe, expect, it } from '@jest/globals'
import { program } from '../../server/commands/program.ts'
import { weijian } from './weijian.ts'

const COMMANDS = program()
  .commands.filter((command) => command.name() !== 'help')
  .map((command) => command.name())

describe('weijian', () => {
  it('lists its commands', async () => {
    const { code, out } = await weijian(['--help'])
    expect(code).toBe(0)
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
  })

  it.each(COMMANDS)('explains %s', async (name) => {
    const { code, out, err } = await weijian([name, '--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`Usage: weijian ${name}`)
  })

  it('prints the settings with the help of start', async () => {
    const { out } = await weijian(['start', '--help'])
    expect(out).toMatch(/^ {2}DATABASE_URL +PostgreSQL 18 to use instead of the embedded one\./m)
  })

  it.each([[['nonsense']], [['import']], [['search', 'sellers']]])('refuses %j and says how to go on', async (args) => {
    const { code, out, err } = await weijian(args)
    expect([code, out]).toEqual([1, ''])
    expect(err).not.toBe('')
  })

  it('says in one sentence which setting is wrong', async () => {
    expect(await weijian(['migrate'], { PORT: 'http' })).toEqual({
      code: 1,
      out: '',
      err: 'PORT must be a whole number.\n',
    })
  })

  it('says in one sentence that the database does not answer', async () => {
    const settings = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', MEILI_URL: 'http://127.0.0.1:1' }
    const { code, out, err } = await weijian(['migrate'], settings)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(
      /^The database does not answer \(.*\)\. Check that PostgreSQL runs and that DATABASE_URL names it\.\n$/,
    )
  })
})

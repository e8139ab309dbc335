import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { weijian } from './weijian.ts'

const NO_SERVER = { DATABASE_URL: 'postgres://nowhere.invalid/x' }

const due = (...args: string[]) => weijian(['due', ...args], NO_SERVER)

const lines = (...items: unknown[]) =>
  items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weijian-due-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('weijian due', () => {
  it('prints the date and every step with its article, without any server', async () => {
    const { code, out, err } = await due('C1', '--from', '2026-04-30')
    const { dueOn, provisional, steps } = JSON.parse(out)
    expect([code, err, dueOn, provisional]).toEqual([0, '', '2026-05-13', false])
    expect(steps.length).toBeGreaterThan(3)
    for (const { text, article } of steps)
      expect([text.zh, text.en, article.zh, article.en].every((words) => words.length > 0)).toBe(true)
  })

  it('knows the lengths of the rules before, by the day or by name', async () => {
    expect(JSON.parse((await due('C2', '--from', '2026-04-10')).out).dueOn).toBe('2026-06-16')
    expect(JSON.parse((await due('C2', '--from', '2026-04-10', '--ruleset', 'L121')).out).dueOn).toBe('2026-06-09')
  })

  it('leaves out pauses and adds an extension', async () => {
    const { out } = await due('R1', '--from', '2026-06-01', '--paused', '2026-06-08..2026-06-10,2026-06-10..2026-06-12')
    expect(JSON.parse(out).dueOn).toBe('2026-06-30')
    expect(JSON.parse((await due('R1', '--from', '2026-06-01', '--extended')).out).dueOn).toBe('2026-07-14')
    const decided = await due('K1', '--from', '2026-03-02', '--extended', '2', '--extended-by', '20')
    expect(JSON.parse(decided.out).dueOn).toBe('2026-07-20')
  })

  it('reads the last day as the settings say, and says so with the date', async () => {
    const args = ['due', 'C2', '--from', '2026-05-06']
    const [stays, extended] = [
      await weijian(args, NO_SERVER),
      await weijian(args, { ...NO_SERVER, LAST_DAY_ON_WEEKEND: 'extends' }),
    ]
    expect([JSON.parse(stays.out).dueOn, JSON.parse(extended.out).dueOn]).toEqual(['2026-07-05', '2026-07-06'])
    expect(JSON.parse(extended.out).steps.at(-1).text.zh).toContain('本单位设定普通周末顺延')
    const wrong = await weijian(args, { ...NO_SERVER, LAST_DAY_ON_WEEKEND: 'maybe' })
    expect(wrong).toEqual({ code: 1, out: '', err: 'LAST_DAY_ON_WEEKEND must be stays or extends.\n' })
  })

  it('is certain of a year whose notice it is given', async () => {
    const notice = join(folder, '2027.json')
    const restDays = ['01-01', '01-02', '01-03', '05-01', '10-01'].map((day) => `2027-${day}`)
    await writeFile(notice, JSON.stringify({ year: 2027, source: 'made up for a test', restDays, workdays: [] }))
    expect(JSON.parse((await due('C1', '--from', '2026-12-28')).out)).toMatchObject({ provisional: true })
    const { out } = await due('C1', '--from', '2026-12-28', '--calendar', notice)
    expect(JSON.parse(out)).toMatchObject({ dueOn: '2027-01-07', provisional: false })
  })

  it.each([
    ['clock', ['C99', '--from', '2026-04-30']],
    ['clock', ['--from', '2026-04-30']],
    ['clock', ['R3', '--from', '2026-04-30', '--ruleset', 'L121']],
    ['from', ['C1']],
    ['from', ['C1', '--from', '2026-02-30']],
    ['from', ['C1', '--from', '30.4.2026']],
    ['from', ['C1', '--from', '2026-04-30T10:00']],
    ['from', ['C1', '--from', '2019-12-31']],
    ['from', ['C1', '--from', '9999-12-31', '--ruleset', 'L121']],
    ['ruleset', ['C1', '--from', '2026-04-30', '--ruleset', 'L9']],
    ['paused', ['C2', '--from', '2026-04-30', '--paused', '2026-05-20..2026-05-19']],
    ['paused', ['C2', '--from', '2026-04-30', '--paused', '2026-05-20']],
    ['paused', ['C1', '--from', '2026-04-30', '--paused', '2026-05-06..2026-05-07']],
    ['extended', ['C1', '--from', '2026-04-30', '--extended']],
    ['extended', ['R1', '--from', '2026-04-30', '--extended', '2']],
    ['extended', ['R1', '--from', '2026-04-30', '--extended', 'often']],
    ['extended', ['K2', '--from', '2026-04-30', '--extended']],
    ['restarted', ['C1', '--from', '2026-04-30', '--restarted', '2026-05-06']],
    ['restarted', ['R1', '--from', '2026-04-30', '--restarted', '2026-04-29']],
  ])('names %s in one sentence when it is wrong: %j', async (field, args) => {
    const { code, out, err } = await due(...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(new RegExp(`^${field}: [^\\n]+\\n$`))
  })
})

describe('weijian due --vectors', () => {
  it('answers the golden vectors without one mismatch', async () => {
    const file = join(import.meta.dirname, '../law/golden/vectors.jsonl')
    const asked = readFileSync(file, 'utf8').trim().split('\n')
    const { code, out, err } = await due('--vectors', file)
    expect([code, err]).toEqual([0, ''])
    const expected = asked
      .map((line) => JSON.parse(line))
      .map(({ id, dueOn, provisional }) => ({ id, dueOn, provisional }))
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(expected)
  })

  it('takes pauses as text, as a list of texts, of pairs and of days with their names', async () => {
    const span = { from: '2026-06-08', to: '2026-06-12' }
    const asked = ['2026-06-08..2026-06-12', ['2026-06-08..2026-06-12'], [Object.values(span)], [span]].map(
      (paused, id) => JSON.stringify({ id, clock: 'R1', from: '2026-06-01', paused }),
    )
    const { out } = await weijian(['due', '--vectors', '-'], NO_SERVER, asked.join('\n'))
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).dueOn),
    ).toEqual(Array(4).fill('2026-06-30'))
  })

  it('names the lines it cannot answer, leaves them out and goes on', async () => {
    const { code, out, err } = await weijian(
      ['due', '--vectors', '-'],
      NO_SERVER,
      lines(
        { id: 'a', clock: 'C1', from: '2026-04-30' },
        'no json',
        { id: 'b', clock: 'C1', from: '2026-04-31' },
        { clock: 'C1', from: '2026-04-30' },
        { id: 'c', clock: 'C1', from: '2026-04-30', extended: true },
        { id: 'd', clock: 'C2', from: '2026-04-30', paused: [{ from: '2026-06-12', to: '2026-06-08' }] },
        { id: 'e', clock: 'C1', from: '2026-04-30', pausd: '2026-05-06..2026-05-07' },
        ['C1'],
        { id: 'f', clock: 'R1', from: '2026-06-01', ruleset: null, paused: null, extended: 1 },
      ),
    )
    expect(code).toBe(1)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'a', dueOn: '2026-05-13', provisional: false },
      { id: 'f', dueOn: '2026-07-14', provisional: false },
    ])
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.split(':').slice(0, 2).join(':')),
    ).toEqual([
      'line 2: not JSON',
      'line 3: from',
      'line 4: id',
      'line 5: extended',
      'line 6: paused',
      'line 7: pausd',
      'line 8: id',
    ])
  })
})

import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weijian-law-'))
  await cp('package.json', join(folder, 'package.json'))
  await cp('server', join(folder, 'server'), { recursive: true })
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rm(folder, { recursive: true }))

const law = (file: string) => join(folder, 'server/law', file)

const put = (file: string, content: unknown) =>
  writeFile(law(file), typeof content === 'string' ? content : JSON.stringify(content))

type Ran = { code: number; out: string; err: string }

const run = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

const due = (...args: string[]) => run('server/main.ts', 'due', ...args)

/** What the law room of the copy answers to one expression. */
const ask = async (file: string, names: string, expression: string): Promise<unknown> => {
  const module = `import { ${names} } from '${new URL(`file://${law(file)}`).href}'; console.log(JSON.stringify(${expression}))`
  const { out, err } = await run('--input-type=module', '-e', module)
  if (!out) throw new Error(err)
  return JSON.parse(out)
}

const words = (zh: string, en: string) => ({ zh, en })
const article = (number: number) => ({ instrument: 'L200', article: number })
const verified = { mark: 'remembered', note: 'made up for a test' }

const clock = {
  id: 'C1',
  procedure: 'mediation',
  bearer: 'authority',
  label: words('决定是否受理', 'Decide whether to accept'),
  startsFrom: { event: 'received', label: words('收到投诉', 'the complaint was received') },
  endsWith: { event: 'decided', label: words('决定', 'it is decided') },
  length: 3,
  unit: 'workingDays',
  duty: words('要在{length}个工作日内决定。', 'To be decided within {length} working days.'),
  article: article(9),
  pauses: [{ cause: 'testing', label: words('检测', 'testing'), article: article(10) }],
  extensions: [{ length: 2, by: 'head', times: 1, needs: words('经批准', 'approved'), article: article(11) }],
  expiry: null,
}

const clocks = { counting: { firstDay: article(90), lastDay: article(90) }, clocks: [clock], verified }

const ruleset = {
  name: words('虚构的办法', 'Made-up Measures'),
  from: '2030-01-01',
  to: null,
  instruments: ['L200', 'P'],
  otherRoutes: { text: words('其他途径。', 'Other ways.'), article: article(12), verified },
  verified,
}

const addThirdRuleset = async () => {
  const name = words('市场监督管理投诉举报处理条例', 'Made-up Regulations')
  await put('instruments/L200.json', { name, shortName: name, order: 'made up', verified })
  await put('rulesets/L200.json', ruleset)
  await put('clocks/L200.json', clocks)
  const ground = {
    value: 'MADE_UP',
    label: words('虚构', 'Made up'),
    article: article(13),
    told: words('虚构。', 'Made up.'),
  }
  await put('grounds/L200.json', { lists: { refusal: [ground] }, verified })
}

describe('a third ruleset', () => {
  beforeAll(addThirdRuleset)

  it('is in force from its day on, by its data files alone, and ends the one before', async () => {
    const on = (day: string) => ask('ruleset.ts', 'rulesetOn', `rulesetOn('${day}').id`)
    expect([await on('2029-12-31'), await on('2030-01-01')]).toEqual(['L121', 'L200'])
    expect(await ask('ruleset.ts', 'getRuleset', "getRuleset('L121').to")).toBe('2029-12-31')
  })

  it('has its own clocks beside those of the instruments it names', async () => {
    const { code, out } = await due(
      'C1',
      '--from',
      '2026-06-01',
      '--ruleset',
      'L200',
      '--paused',
      '2026-06-02..2026-06-03',
    )
    const { dueOn, steps } = JSON.parse(out)
    expect([code, dueOn]).toEqual([0, '2026-06-08'])
    expect(steps.map((step: { article: { key: string } }) => step.article.key)).toContain('L200 10')
    expect(JSON.parse((await due('C1', '--from', '2026-06-01', '--ruleset', 'L200', '--extended')).out).dueOn).toBe(
      '2026-06-08',
    )
    expect(JSON.parse((await due('R1', '--from', '2030-06-03')).out).steps[0].article.key).toBe('P 18(1)')
    expect((await due('C2', '--from', '2030-06-03')).err).toMatch(/^clock: the ruleset L200 has no clock C2/)
  })

  it('has its own grounds', async () => {
    const keys = "groundsFor('L200', 'refusal').map(({ article }) => article.key)"
    expect(await ask('grounds.ts', 'groundsFor', keys)).toEqual(['L200 13'])
  })
})

describe('a corrupt file of the law', () => {
  /** What the command says when a file was spoilt; the file is put back afterwards. */
  const spoilt = async (file: string, content: unknown): Promise<Ran> => {
    await addThirdRuleset()
    const before = await readFile(law(file), 'utf8')
    await put(file, content)
    try {
      return await due('C1', '--from', '2026-06-01', '--ruleset', 'L121')
    } finally {
      await put(file, before)
    }
  }

  it.each([
    ['clocks/L200.json', '{\n  "counting": {},\n  "clocks": [,]\n}', /clocks\/L200\.json is not valid: line 3: /],
    [
      'clocks/L200.json',
      { ...clocks, clocks: [{ ...clock, length: 0 }] },
      /clocks\/L200\.json is not valid: .*\n.*clocks\[0\]\.length/,
    ],
    [
      'clocks/L200.json',
      JSON.stringify({ verified, clocks: [{ unit: 'days', length: 0 }] }, null, 1),
      /line 7: .*\n.*at clocks\[0\]\.id(.|\n)*line 9: .*\n.*at clocks\[0\]\.length/,
    ],
    ['clocks/L200.json', { ...clocks, clocks: [{ ...clock, unit: 'weeks' }] }, /clocks\[0\]\.unit/],
    ['clocks/L200.json', { ...clocks, clocks: [{ ...clock, article: undefined }] }, /clocks\[0\]\.article/],
    [
      'clocks/L200.json',
      { ...clocks, clocks: [{ ...clock, unit: 'months' }] },
      /only a period in days can stand still/,
    ],
    [
      'clocks/L200.json',
      { ...clocks, clocks: [clock, clock] },
      /clocks\/L200\.json is not valid: there is a clock C1 already/,
    ],
    [
      'clocks/L200.json',
      { ...clocks, clocks: [{ ...clock, article: { instrument: 'L999', article: 1 } }] },
      /clocks\/L200\.json is not valid: No law data for the instrument L999/,
    ],
    [
      'clocks/L200.json',
      { ...clocks, restarts: [{ clock: 'K99', cause: 'x', label: words('重新', 'anew'), article: article(1) }] },
      /clocks\/L200\.json is not valid: it restarts the clock K99/,
    ],
    ['rulesets/L200.json', { ...ruleset, from: '2030-02-30' }, /rulesets\/L200\.json is not valid: .*\n.*from/],
    ['rulesets/L200.json', { ...ruleset, from: '2026-04-15' }, /are both in force on 2026-04-15/],
    ['rulesets/L200.json', { ...ruleset, name: { zh: '只有中文' } }, /name\.en/],
    ['grounds/L200.json', { lists: { refusal: [{ value: 'X' }] }, verified }, /grounds\/L200\.json is not valid: /],
    [
      'calendars/extra-years.json',
      [{ year: 2027, source: 'x', restDays: ['2027-01-01'], workdays: [] }],
      /calendars\/extra-years\.json is not valid: .*2027-05-01 is missing/,
    ],
  ])('%s is refused whole, with the file, the place and the reason (%#)', async (file, content, message) => {
    const isGrounds = file.startsWith('grounds')
    const { code, out, err } = isGrounds ? await spoiltGrounds(content) : await spoilt(file, content)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(message)
  })

  /** The command needs no grounds; the room that reads them does. */
  const spoiltGrounds = async (content: unknown): Promise<Ran> => {
    await put('grounds/L200.json', content)
    const module = `import '${new URL(`file://${law('grounds.ts')}`).href}'`
    return run('--input-type=module', '-e', module)
  }
})

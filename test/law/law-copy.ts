import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'

let folder: string

/** A copy of the program for the tests of a file, whose law data may be changed. */
export const prepareLawCopy = (): void => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'weijian-law-'))
    await cp('package.json', join(folder, 'package.json'))
    await cp('server', join(folder, 'server'), { recursive: true })
    await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  })
  afterAll(() => rm(folder, { recursive: true }))
}

export const law = (file: string) => join(folder, 'server/law', file)

/** As a file holds it: each name on a line of its own. */
export const textOf = (content: unknown): string =>
  typeof content === 'string' ? content : JSON.stringify(content, null, 2)

export const put = (file: string, content: unknown) => writeFile(law(file), textOf(content))

export type Ran = { code: number; out: string; err: string }

export const run = (...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

export const due = (...args: string[]) => run('server/main.ts', 'due', ...args)

/** What the law room of the copy answers to one expression. */
export const ask = async (file: string, names: string, expression: string): Promise<unknown> => {
  const module = `import { ${names} } from '${new URL(`file://${law(file)}`).href}'; console.log(JSON.stringify(${expression}))`
  const { out, err } = await run('--input-type=module', '-e', module)
  if (!out) throw new Error(err)
  return JSON.parse(out)
}

export const words = (zh: string, en: string) => ({ zh, en })
export const article = (number: number) => ({ instrument: 'L200', article: number })
export const verified = { mark: 'remembered', note: 'made up for a test' }

export const clock = {
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

export const clocks = { counting: { firstDay: article(90), lastDay: article(90) }, clocks: [clock], verified }

export const ruleset = {
  name: words('虚构的办法', 'Made-up Measures'),
  from: '2030-01-01',
  to: null,
  instruments: ['L200', 'P'],
  otherRoutes: { text: words('其他途径。', 'Other ways.'), article: article(12), verified },
  verified,
}

export const addThirdRuleset = async () => {
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

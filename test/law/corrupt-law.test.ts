import { readFile, rm } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from '@jest/globals'
import {
  addThirdRuleset,
  article,
  clock,
  clocks,
  due,
  law,
  prepareLawCopy,
  put,
  type Ran,
  ruleset,
  run,
  textOf,
  verified,
  words,
} from './law-copy.ts'

prepareLawCopy()

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
    [
      'clocks/L200.json',
      '{\n  "counting": {},\n  "clocks": [,]\n}',
      /clocks\/L200\.json is not valid: line 3: this is no JSON: a value is missing here\n$/,
    ],
    [
      'clocks/L200.json',
      { ...clocks, clocks: [{ ...clock, length: 0 }] },
      /clocks\/L200\.json is not valid: line \d+: clocks\[0\]\.length: More than 0\.\n$/,
    ],
    [
      'clocks/L200.json',
      JSON.stringify({ verified, clocks: [{ unit: 'days', length: 0 }] }, null, 1),
      /line 7: clocks\[0\]\.id: Please fill this in\.\n(.|\n)*line 9: clocks\[0\]\.length: More than 0\./,
    ],
    [
      'clocks/L200.json',
      { ...clocks, clocks: [{ ...clock, unit: 'weeks' }] },
      /clocks\[0\]\.unit: This has to be one of: workingDays, days, hours, months\.\n$/,
    ],
    ['clocks/L200.json', { ...clocks, clocks: [{ ...clock, article: undefined }] }, /clocks\[0\]\.article/],
    [
      'clocks/L200.json',
      { ...clocks, clocks: [{ ...clock, unit: 'months' }] },
      /only a period in days can stand still/,
    ],
    [
      'clocks/L200.json',
      { ...clocks, clocks: [clock, clock] },
      /clocks\/L200\.json is not valid: line \d+: clocks\[1\]\.id: C1 stands twice\n$/,
    ],
    [
      'clocks/L200.json',
      { ...clocks, clocks: [{ ...clock, article: { instrument: 'L999', article: 1 } }] },
      /clocks\/L200\.json is not valid: line \d+: clocks\[0\]\.article\.instrument: there is no instruments\/L999\.json/,
    ],
    [
      'clocks/L200.json',
      { ...clocks, restarts: [{ clock: 'K99', cause: 'x', label: words('重新', 'anew'), article: article(1) }] },
      /clocks\/L200\.json is not valid: line \d+: restarts\[0\]\.clock: no instrument of the ruleset L200 \(rulesets\/L200\.json, line \d+\) sets the clock K99/,
    ],
    [
      'rulesets/L200.json',
      { ...ruleset, from: '2030-02-30' },
      /rulesets\/L200\.json is not valid: line \d+: from: This has to be a day that exists, written YYYY-MM-DD\.\n$/,
    ],
    [
      'rulesets/L200.json',
      { ...ruleset, from: '2026-04-15' },
      /rulesets\/L200\.json is not valid: line 6: from: rulesets\/L121\.json, line 7 is in force on 2026-04-15 too/,
    ],
    ['rulesets/L200.json', { ...ruleset, name: { zh: '只有中文' } }, /name\.en/],
    ['grounds/L200.json', { lists: { refusal: [{ value: 'X' }] }, verified }, /grounds\/L200\.json is not valid: /],
    [
      'calendars/extra-years.json',
      [{ year: 2027, source: 'x', restDays: ['2027-01-01'], workdays: [] }],
      /calendars\/extra-years\.json is not valid: line \d+: \[0\]\.restDays: 2027-05-01 is missing/,
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

describe('files of the law that do not go together', () => {
  beforeAll(async () => {
    await addThirdRuleset()
    for (const folder of ['rulesets', 'clocks', 'grounds', 'instruments']) await rm(law(`${folder}/L200.json`))
  })

  // biome-ignore lint/suspicious/noExplicitAny: whatever a data file holds
  type Data = any
  type Fault = {
    file: string
    /** What the file is made to hold; it gets what it held before. */
    spoil: (data: Data) => Data
    /** What stands on the line that is told, the first of its kind unless `last`. */
    on: string
    last?: true
    reason: RegExp
    /** The file that is changed so that the other is refused. */
    by?: string
  }

  const spoilt = (change: (data: Data) => void) => (data: Data) => {
    change(data)
    return data
  }
  const citesNothing = (file: string, place: (data: Data) => { instrument: string }): Fault => ({
    file,
    spoil: spoilt((data) => {
      place(data).instrument = 'L999'
    }),
    on: '"L999"',
    reason: /there is no instruments\/L999\.json/,
  })

  const faults: readonly Fault[] = [
    citesNothing('clocks/P.json', (data) => data.clocks[0].pauses[0].article),
    citesNothing('rulesets/L20.json', (data) => data.otherRoutes.article),
    citesNothing('grounds/P.json', (data) => data.lists.notFiling[1].article),
    citesNothing('venue/LIVE.json', (data) => data.rules[0].articles[0]),
    citesNothing('venue/L121.json', (data) => data.principles.dispute.articles[0]),
    citesNothing('daily-life/L121.json', (data) => data.factors[0].article),
    citesNothing('notice-duties.json', (data) => data.duties[0].article),
    citesNothing('remedy-help/remedies.json', (data) => data.remedies[0].articles[0]),
    {
      file: 'remedy-help/remedies.json',
      spoil: spoilt((data) => data.successions[0].was.push('L999')),
      on: '"L999"',
      reason: /there is no instruments\/L999\.json/,
    },
    {
      file: 'rulesets/L121.json',
      spoil: spoilt((data) => data.instruments.push('L999')),
      on: '"L999"',
      reason: /there is no instruments\/L999\.json/,
    },
    {
      file: 'rulesets/L121.json',
      spoil: spoilt((data) => data.instruments.push('P')),
      on: '"P"',
      last: true,
      reason: /P stands twice/,
    },
    {
      file: 'rulesets/L121.json',
      by: 'rulesets/L20.json',
      spoil: spoilt((data) => {
        data.to = '2026-05-01'
      }),
      on: '"from": "2026-04-15"',
      reason: /rulesets\/L20\.json, line 7 is in force on 2026-04-15 too/,
    },
    {
      file: 'clocks/L999.json',
      spoil: () => JSON.parse(JSON.stringify(clocks).replaceAll('L200', 'P')),
      on: '{',
      reason: /there is no instruments\/L999\.json/,
    },
    {
      file: 'clocks/AD.json',
      spoil: spoilt((data) => {
        data.clocks[0].id = 'C1'
      }),
      on: '"id": "C1"',
      reason: /the ruleset L20 has a clock C1 already, from clocks\/L20\.json, line \d+/,
    },
    {
      file: 'clocks/AD.json',
      spoil: spoilt((data) => {
        const [{ label, article }] = data.clocks
        data.restarts = [{ clock: 'K99', cause: 'x', label, article }]
      }),
      on: '"clock": "K99"',
      reason: /no instrument of the ruleset L20 \(rulesets\/L20\.json, line \d+\) sets the clock K99/,
    },
    {
      file: 'rulesets/L20.json',
      by: 'clocks/P.json',
      spoil: spoilt((data) => {
        data.clocks.find(({ id }: { id: string }) => id === 'K5').id = 'K55'
      }),
      on: '"instruments"',
      reason: /none of these sets the clock K5, which the step keepEvidence starts/,
    },
    {
      file: 'grounds/P.json',
      spoil: spoilt((data) => {
        data.lists.refusal = [{ ...data.lists.notFiling[0], value: 'OUTSIDE_DUTY' }]
      }),
      on: '"OUTSIDE_DUTY"',
      reason: /the ruleset L20 has a ground OUTSIDE_DUTY of refusal already, from grounds\/L20\.json, line \d+/,
    },
    {
      file: 'venue/LIVE.json',
      spoil: spoilt((data) => {
        data.rules[1].id = 'reportPlaceOfAct'
      }),
      on: '"id": "reportPlaceOfAct"',
      reason: /the ruleset L20 has a venue rule reportPlaceOfAct already, from venue\/L20\.json, line \d+/,
    },
    {
      file: 'notice-duties.json',
      spoil: spoilt((data) => {
        data.duties[0].ruleset = 'L999'
      }),
      on: '"L999"',
      reason: /there is no rulesets\/L999\.json/,
    },
    {
      file: 'notice-duties.json',
      spoil: spoilt((data) => {
        data.duties[0].clock = 'R9'
      }),
      on: '"R9"',
      reason: /no instrument of the ruleset L20 \(rulesets\/L20\.json, line \d+\) sets the clock R9/,
    },
  ]

  const everything = [
    ...['clocks', 'grounds', 'venue-rules', 'daily-life', 'notice-duties', 'remedy-rules'].map(
      (name) => `await import('__law__/${name}.ts')`,
    ),
    `(await import('__law__/../cases/law-of-steps.ts')).checkLawOfSteps()`,
  ].join(';')
  const load = () => run('--input-type=module', '-e', everything.replaceAll('__law__', law('.')))

  it('are taken as they come', async () => {
    expect(await load()).toMatchObject({ code: 0, err: '' })
  })

  it.each(faults)('$file is refused whole: $reason', async ({ file, by = file, spoil, on, last, reason }) => {
    const read = (name: string) => readFile(law(name), 'utf8').catch(() => undefined)
    const before = await read(by)
    const text = textOf(spoil(before && JSON.parse(before)))
    await put(by, text)
    try {
      const lines = (by === file ? text : ((await read(file)) ?? '')).split('\n')
      const isNamed = (line: string) => line.includes(on)
      const line = (last ? lines.findLastIndex(isNamed) : lines.findIndex(isNamed)) + 1
      const { code, err } = await load()
      expect(code).toBe(1)
      expect(err).toContain(`Law data ${file} is not valid: line ${line}: `)
      expect(err).toMatch(reason)
    } finally {
      if (before === undefined) await rm(law(by))
      else await put(by, before)
    }
  })
})

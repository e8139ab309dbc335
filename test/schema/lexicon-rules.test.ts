import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { findFindingsByListings } from '../../server/detection/finding-store.ts'
import { rescreen, startRescreening } from '../../server/detection/rescreening.ts'
import { findRevision } from '../../server/detection/rules/lexicon-revision.ts'
import { runTrials, tryBatch } from '../../server/detection/rules/run-trials.ts'
import { givenListings } from '../support/given-rule.ts'
import { type House, openHouse } from '../support/house.ts'
import { type GraphqlData, type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

type Rule = { id: string; version: number; state: string; edition: number }
type Answer = { __typename: string; message?: string; fields?: { path: string; message: string }[] } & Rule

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse({ limitScale: 100 })
  server = await openServer(house)
  await givenListings(
    house,
    Array.from({ length: 30 }, (_, n) => `棉麻衬衫 ${n} 号`),
  )
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const cookies = new Map<TestRole, string>()
const ask = async (as: TestRole | null, query: string, variables = {}) => {
  if (as === null) return server.graphql(query, variables)
  const cookie = cookies.get(as) ?? (await server.signIn(as))
  cookies.set(as, cookie)
  return server.graphql(query, variables, { cookie })
}

const FIELDS = `__typename ... on LexiconRule { id version state edition }
  ... on InvalidInput { message fields { path message } } ... on Error { message }`

const send = async (as: TestRole, mutation: string, input: unknown) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  return ask(as, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS} } }`, { input })
}
const told = async (as: TestRole, mutation: string, input: unknown): Promise<Answer> => {
  const { data, errors } = await send(as, mutation, input)
  if (errors) throw new Error(JSON.stringify(errors))
  return data![mutation] as Answer
}
const add = (word: string, term: object = {}) => ({
  kind: 'ADD',
  term: { category: 'GRADE', severity: 4, words: [word], ...term },
  reason: '举报中的新说法',
})
const propose = (word: string, as: TestRole = 'administrator') => told(as, 'proposeLexiconRule', add(word))
const move = (rule: Rule, step: string, as: TestRole = 'administrator') =>
  told(as, 'moveLexiconRule', { ruleId: rule.id, expectedVersion: rule.version, step, reason: '按程序办理' })
const tried = async (rule: Rule): Promise<Answer> => {
  const moved = await move(rule, 'TRY')
  await runTrials(house.system())
  return moved
}
const trialOf = async ({ id }: Rule, as: TestRole = 'auditor') => {
  const { data } = await ask(
    as,
    `query ($id: UUID!) { lexiconRule(id: $id) { trial { state refusal done total ordinary ordinaryHits figures {
      listings hits changed newlyFlagged known reviewed held precision { share } overlaps { signal count }
      sample { excerpt { text marked } opens known verdict listing { id } } } } } }`,
    { id },
  )
  return (data!.lexiconRule as { trial: GraphqlData }).trial
}
const shadowOf = async ({ id }: Rule) => {
  const { data } = await ask(
    'auditor',
    `query ($id: UUID!) { lexiconRule(id: $id) { shadow { listings hits changed newlyFlagged reviewed held sample { id verdict } } } }`,
    { id },
  )
  return (data!.lexiconRule as { shadow: GraphqlData }).shadow
}
const signalsOn = async (listingId: string) =>
  (await findFindingsByListings(house.system(), [listingId])).map(({ signal }) => signal)
const again = async () => {
  await startRescreening(await house.as('administrator'), { reason: '词表更新' })
  await rescreen(house.system())
}

describe('a rule of the lexicon', () => {
  it('is tried, watched, switched on by another and switched back; only then findings come and go', async () => {
    const [listing] = await givenListings(house, ['鎏光臻品 链条女包', '鎏光臻品 男鞋', '鎏光臻品 高仿 围巾'])
    const draft = await propose('鎏光臻品')
    expect(draft).toMatchObject({ state: 'DRAFT', edition: 1 })
    const trial = await tried(draft)
    const found = await trialOf(draft)
    expect(found).toMatchObject({ state: 'PASSED', done: found.total })
    expect(found.figures).toMatchObject({
      hits: 3,
      changed: 2,
      known: 1,
      overlaps: [{ signal: 'counterfeit-slang', count: 1 }],
    })
    expect(found.figures.sample[0].excerpt.filter((piece: { marked: boolean }) => piece.marked)).toEqual([
      { text: '鎏光臻品', marked: true },
    ])
    const before = await findRevision(house.system())
    const shadow = await move(trial, 'SHADOW')
    const [later] = await givenListings(house, ['鎏光臻品 手表 一折'])
    expect(await signalsOn(later!)).toEqual([])
    expect(await shadowOf(shadow)).toMatchObject({ hits: 1, changed: 1, reviewed: 0 })
    const active = await move(shadow, 'SWITCH_ON', 'head')
    expect(active).toMatchObject({ state: 'ACTIVE' })
    expect((await findRevision(house.system())).revision).toBe(before.revision + 2)
    await again()
    expect(await signalsOn(listing!)).toContain('counterfeit-slang')
    expect(await signalsOn(later!)).toContain('counterfeit-slang')
    const { data } = await ask(null, '{ advertCheck(text: "鎏光臻品女包") { signal } }')
    expect(data!.advertCheck).toContainEqual({ signal: 'counterfeit-slang' })
    await move(active, 'SWITCH_OFF', 'head')
    await again()
    expect(await signalsOn(listing!)).toEqual([])
    expect((await listEvents(house.system(), [draft.id])).map(({ type }) => type)).toEqual([
      'proposeLexiconRule',
      'tryLexiconRule',
      'finishLexiconTrial',
      'shadowLexiconRule',
      'switchOnLexiconRule',
      'switchOffLexiconRule',
    ])
    expect(await findBrokenLink(house.system(), 'LexiconRule', draft.id)).toBeUndefined()
  })

  it('can take a shipped term out, or put another in its place', async () => {
    const [listing] = await givenListings(house, ['高仿 手袋'])
    expect(await signalsOn(listing!)).toContain('counterfeit-slang')
    const input = { kind: 'WITHDRAW', target: 'GRADE:高仿', reason: '试一试' }
    const draft = await told('administrator', 'proposeLexiconRule', input)
    const shadow = await move(await tried(draft), 'SHADOW')
    const figures = (await trialOf(draft)).figures
    expect(figures.hits).toBeGreaterThan(0)
    expect(figures.changed).toBe(figures.hits)
    const active = await move(shadow, 'SWITCH_ON', 'head')
    await again()
    expect(await signalsOn(listing!)).toEqual([])
    const { data } = await ask('auditor', '{ lexiconFile }')
    expect(data!.lexiconFile).not.toContain('"words":["高仿"]')
    await move(active, 'SWITCH_OFF', 'head')
    await again()
    expect(await signalsOn(listing!)).toContain('counterfeit-slang')
  })
})

describe('four eyes', () => {
  it('keep who wrote any edition from switching it on, at the door and in the database', async () => {
    await givenListings(house, ['赤霄臻选 女包'])
    const draft = await propose('赤霄臻选')
    const revised = await told('head', 'reviseLexiconRule', {
      ...add('赤霄臻选', { unless: ['赤霄臻选说明书'] }),
      ruleId: draft.id,
      expectedVersion: draft.version,
    })
    expect(revised).toMatchObject({ state: 'DRAFT', edition: 2 })
    const shadow = await move(await tried(revised), 'SHADOW')
    for (const as of ['administrator', 'head'] as const)
      expect((await move(shadow, 'SWITCH_ON', as)).fields).toMatchObject([{ path: 'step' }])
    const { rows } = await sql<{ id: string }>`
      select written_by as id from lexicon_rule_edition where rule_id = ${draft.id} and edition = 1`.execute(
      house.parts.db,
    )
    for (const person of [rows[0]!.id, null])
      await expect(
        sql`update lexicon_rule set state = 'active', switched_on_by = ${person} where id = ${draft.id}`.execute(
          house.parts.db,
        ),
      ).rejects.toThrow('somebody who did not write it')
    await expect(
      sql`update lexicon_rule_edition set written_by = null where rule_id = ${draft.id}`.execute(house.parts.db),
    ).rejects.toThrow()
  })

  it('let nobody else write, try or switch on', async () => {
    const draft = await propose('墨玉臻选')
    for (const as of ['intake', 'investigator', 'supervisor', 'auditor', 'legalReviewer'] as const) {
      const input = { ruleId: draft.id, expectedVersion: draft.version, step: 'TRY', reason: '试一试' }
      expect((await send(as, 'moveLexiconRule', input)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
      expect((await send(as, 'proposeLexiconRule', add('墨玉臻选'))).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    }
  })

  it('need a passed trial of this very edition, and a time in shadow', async () => {
    const draft = await propose('青锋臻选')
    expect((await move(draft, 'SWITCH_ON', 'head')).__typename).toBe('IllegalTransition')
    const off = await move(draft, 'SWITCH_OFF')
    expect((await move(off, 'SWITCH_ON', 'head')).fields).toMatchObject([{ path: 'step' }])
    expect((await move({ ...off, version: off.version - 1 }, 'TRY')).__typename).toBe('StaleVersion')
  })
})

describe('a trial', () => {
  it('refuses a rule that meets everything, and one that meets nothing', async () => {
    await givenListings(
      house,
      Array.from({ length: 40 }, (_, n) => `青石围裙 家用 ${n}`),
    )
    const everything = await tried(await propose('青石围裙'))
    expect(await trialOf(everything)).toMatchObject({ state: 'REFUSED', refusal: 'EVERYTHING' })
    expect((await move(everything, 'SHADOW')).fields).toMatchObject([{ path: 'step' }])
    expect(await trialOf(await tried(await propose('从未出现的说法')))).toMatchObject({ refusal: 'NOTHING' })
  })

  it('refuses a rule that meets ordinary titles even where hardly any listing is known', async () => {
    const rule = await told('administrator', 'proposeLexiconRule', {
      ...add('女', { words: ['500', '纯棉', '便携', '大容量', '加厚', '学生', '家庭装', '折叠', '防滑', '男女'] }),
    })
    expect(await trialOf(await tried(rule))).toMatchObject({ refusal: 'EVERYTHING' })
  })

  it('can be stopped after a batch and gone on with', async () => {
    await givenListings(
      house,
      Array.from({ length: 250 }, (_, n) => `月白${n < 3 ? '臻选' : '茶杯'} ${n}`),
    )
    const running = await move(await propose('月白臻选'), 'TRY')
    await tryBatch(house.system())
    const stopped = await move(running, 'STOP_TRIAL')
    expect(await trialOf(running)).toMatchObject({ state: 'STOPPED', done: 200 })
    await runTrials(house.system())
    expect(await trialOf(running)).toMatchObject({ done: 200 })
    await move(stopped, 'GO_ON_WITH_TRIAL')
    await runTrials(house.system())
    expect(await trialOf(running)).toMatchObject({ state: 'PASSED', figures: { hits: 3 } })
  })
})

describe('what is no rule', () => {
  it.each([
    ['an empty word', ''],
    ['one character', '货'],
    ['nothing but signs', '！！'],
    ['a word too long', '臻'.repeat(51)],
    ['NUL', '臻\u0000品'],
    ['half a pair', '臻品\ud800'],
    ['a bomb of alternatives', '(a|b)(c|d)(e|f)(g|h)(i|j)(k|l)(m|n)(o|p)臻品'],
  ])('is refused with its field: %s', async (_what, word) => {
    for (const field of ['words', 'disguises'] as const) {
      const input = add('臻品好物', field === 'words' ? { words: [word] } : { disguises: [word] })
      expect((await told('administrator', 'proposeLexiconRule', input)).fields?.[0]?.path).toBe(`term.${field}.0`)
    }
  })

  it('is refused where there is no such term, or none is given', async () => {
    const input = { kind: 'REPLACE', target: 'GRADE:没有的词', reason: '试一试' }
    const { fields } = await told('administrator', 'proposeLexiconRule', input)
    expect(fields!.map(({ path }) => path)).toEqual(['target', 'term'])
    const severe = await told('administrator', 'proposeLexiconRule', add('臻品好物', { severity: 5 }))
    expect(severe.fields).toMatchObject([{ path: 'term.severity' }])
  })
})

describe('verdicts', () => {
  it('teach the precision of a rule and touch no finding', async () => {
    await givenListings(house, ['紫电臻选 女包'])
    const shadow = await move(await tried(await propose('紫电臻选')), 'SHADOW')
    const [listing] = await givenListings(house, ['紫电臻选 手表'])
    const hitId = (await shadowOf(shadow)).sample[0].id
    for (const verdict of ['WRONG', 'RIGHT'])
      await ask(
        'investigator',
        'mutation ($input: ReviewLexiconHitInput!) { reviewLexiconHit(input: $input) { ... on LexiconHit { verdict } } }',
        { input: { hitId, verdict } },
      )
    expect(await shadowOf(shadow)).toMatchObject({ reviewed: 1, held: 1, sample: [{ verdict: 'RIGHT' }] })
    expect(await signalsOn(listing!)).toEqual([])
  })
})

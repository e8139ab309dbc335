import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { wilsonInterval } from '../../server/core/wilson-interval.ts'
import { drawFieldSample } from '../../server/field/draw-field-sample.ts'
import { creditCode, fieldInput, licensedInput, someoneWith } from '../support/given-field.ts'
import { type House, openHouse } from '../support/house.ts'
import { type GraphqlAnswer, type OpenedServer, openServer } from '../support/open-server.ts'
import { PEOPLE, type TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let both: { id: string; email: string; cookie: string }
const ids: Record<string, string[]> = { investigator: [], mediator: [], both: [] }

const REGISTER = `mutation ($input: RegisterInFieldInput!) { registerInField(input: $input) { __typename ... on FieldRecord { id } ... on InvalidInput { fields { path message } } } }`
const SAMPLE = 'id seed population items { place verdict mayReview record { id } }'
const DRAW = `mutation ($input: DrawFieldSampleInput!) { drawFieldSample(input: $input) { __typename ... on FieldSample { ${SAMPLE} } ... on InvalidInput { fields { path message } } } }`
const REVIEW = `mutation ($input: ReviewFieldRecordInput!) { reviewFieldRecord(input: $input) { __typename ... on FieldSample { ${SAMPLE} } ... on InvalidInput { fields { path message } } ... on IllegalTransition { message } } }`
const WORK = `{ fieldWork(from: "2026-11-01", to: "2026-11-30") { collector { name } records created joined waiting refused duplicates confirmed wrong days { on count } quality { share low high } } }`

const send = async (query: string, input: unknown, as: TestRole | 'stranger') =>
  server.graphql(query, { input }, { cookie: await server.signIn(as) })
const days = { fromOn: '2026-11-01', toOn: '2026-11-30' }
const draw = async (input: object, as: TestRole = 'supervisor') =>
  (await send(DRAW, { ...days, size: 5, ...input }, as)).data.drawFieldSample
const review = async (input: object, as: TestRole = 'supervisor') =>
  (await send(REVIEW, input, as)).data.reviewFieldRecord
const codeOf = (answer: GraphqlAnswer) => answer.errors?.[0]?.extensions?.code
const drawnIds = (sample: { items: { record: { id: string } }[] }) => sample.items.map(({ record }) => record.id)

beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  server = await openServer(house)
  const made = await someoneWith(house, '许双岗', ['investigator', 'supervisor'])
  both = { ...made, cookie: await server.signInAs(made.email) }
  const cookies = {
    investigator: await server.signIn('investigator'),
    mediator: await server.signIn('mediator'),
    both: both.cookie,
  }
  for (const [who, count] of [
    ['investigator', 5],
    ['mediator', 3],
    ['both', 2],
  ] as const)
    for (let i = 0; i < count; i++) {
      if (who === 'investigator' && i === 4) house.clock.set('2026-11-24T02:00:00Z')
      // One code twice: the mediator's last joins the investigator's first.
      const code = who === 'investigator' && i === 0 ? 60 : who === 'mediator' && i === 2 ? 60 : undefined
      const input = code ? await licensedInput(house, creditCode(code)) : await fieldInput(house)
      const { data } = await server.graphql(REGISTER, { input }, { cookie: cookies[who] })
      ids[who]!.push(data.registerInField.id)
      house.clock.set('2026-11-23T02:00:00Z')
    }
  house.clock.set('2026-11-25T02:00:00Z')
})
afterAll(async () => {
  await server.close()
  await house.close()
})

describe('a sample of work in the field', () => {
  it('drawn by the same seed is the same, by another seed another one, each record once', async () => {
    const [one, again, other] = [await draw({ seed: '甲' }), await draw({ seed: '甲' }), await draw({ seed: '乙' })]
    expect(one).toMatchObject({ seed: '甲', population: 10 })
    expect(drawnIds(again)).toEqual(drawnIds(one))
    expect(drawnIds(other)).not.toEqual(drawnIds(one))
    expect(new Set(drawnIds(one)).size).toBe(5)
  })

  it('without a seed is drawn by chance, which is kept so that it can be drawn again', async () => {
    const one = await draw({ size: 4 })
    expect(one.seed).toMatch(/^[0-9a-f]{32}$/)
    expect(drawnIds(await draw({ size: 4, seed: one.seed }))).toEqual(drawnIds(one))
  })

  it('takes every record about as often as any other', async () => {
    const supervisor = await house.as('supervisor')
    const samples: string[] = []
    for (let i = 0; i < 60; i++)
      samples.push((await drawFieldSample(supervisor, { ...days, seed: `s${i}`, size: 3 })).id)
    const items = await house.parts.db
      .selectFrom('fieldSampleItem')
      .select('fieldRecordId')
      .where('fieldSampleId', 'in', samples)
      .execute()
    const counts = Map.groupBy(items, ({ fieldRecordId }) => fieldRecordId)
    // 18 of 60 each, give or take 3.5; six times that either way is never seen by chance.
    expect(counts.size).toBe(10)
    for (const { length } of counts.values()) expect([length > 1, length < 40]).toEqual([true, true])
  })

  it('can be of one collector and of some days alone', async () => {
    const one = await draw({ collectorId: house.town.ids.mediator, size: 100 })
    expect(drawnIds(one).sort()).toEqual([...ids.mediator!].sort())
    const late = await draw({ fromOn: '2026-11-24', toOn: '2026-11-24', size: 100 })
    expect(drawnIds(late)).toEqual([ids.investigator![4]])
  })

  it('is refused with the field for days, sizes and seeds that cannot be', async () => {
    const wrong: [object, string][] = [
      [{ size: 0 }, 'size'],
      [{ size: 201 }, 'size'],
      [{ seed: 'a\nb' }, 'seed'],
      [{ seed: 'x'.repeat(65) }, 'seed'],
      [{ fromOn: '2026-11-30', toOn: '2026-11-01' }, 'toOn'],
      [{ fromOn: '2025-01-01', toOn: '2025-01-02' }, 'toOn'],
      [{ collectorId: 'nobody' }, 'collectorId'],
    ]
    for (const [input, path] of wrong) {
      const answer = await draw(input)
      expect([path, answer.__typename, answer.fields?.[0].path]).toEqual([path, 'InvalidInput', path])
    }
  })

  it('is drawn and reviewed by heads and supervisors alone, and seen by none next door', async () => {
    for (const role of Object.keys(PEOPLE) as TestRole[]) {
      if (role === 'head' || role === 'supervisor') continue
      expect([role, codeOf(await send(DRAW, { ...days, size: 1 }, role))]).toEqual([role, 'FORBIDDEN'])
    }
    const sample = await draw({ size: 1 })
    const input = { sampleId: sample.id, recordId: drawnIds(sample)[0], verdict: 'CONFIRMED' }
    expect(codeOf(await send(REVIEW, input, 'auditor'))).toBe('FORBIDDEN')
    expect(codeOf(await send(REVIEW, input, 'investigator'))).toBe('NOT_FOUND')
    expect(codeOf(await send(REVIEW, input, 'stranger'))).toBe('NOT_FOUND')
  })
})

describe('a review', () => {
  it('is counted per collector with the interval around the share', async () => {
    const sample = await draw({ collectorId: house.town.ids.investigator, size: 5 })
    const [first, ...others] = drawnIds(sample)
    const unreasoned = await review({ sampleId: sample.id, recordId: first, verdict: 'WRONG', reason: ' ' })
    expect(unreasoned.fields[0].path).toBe('reason')
    await review({ sampleId: sample.id, recordId: first, verdict: 'WRONG', reason: '执照号码与照片不符' })
    for (const recordId of others) await review({ sampleId: sample.id, recordId, verdict: 'CONFIRMED' })
    const twice = await review({ sampleId: sample.id, recordId: first, verdict: 'CONFIRMED' })
    expect(twice.__typename).toBe('IllegalTransition')
    const { data } = await server.graphql(WORK, {}, { cookie: await server.signIn('head') })
    const byName = new Map(data.fieldWork.map((row: { collector: { name: string } }) => [row.collector.name, row]))
    expect(byName.get(PEOPLE.investigator.name)).toMatchObject({
      records: 5,
      created: 5,
      confirmed: 4,
      wrong: 1,
      days: [
        { on: '2026-11-23', count: 4 },
        { on: '2026-11-24', count: 1 },
      ],
      quality: { share: 0.8, low: expect.closeTo(0.3755, 4), high: expect.closeTo(0.9638, 4) },
    })
    expect(byName.get(PEOPLE.mediator.name)).toMatchObject({ records: 3, joined: 1, duplicates: 1, quality: null })
    // A later review of the same record in another sample counts in the place of the first.
    const again = await draw({ collectorId: house.town.ids.investigator, size: 5 })
    house.clock.set('2026-11-25T03:00:00Z')
    await review({ sampleId: again.id, recordId: first, verdict: 'CONFIRMED' })
    const later = await server.graphql(WORK, {}, { cookie: await server.signIn('auditor') })
    const own = later.data.fieldWork.find(
      ({ collector }: { collector: { name: string } }) => collector.name === PEOPLE.investigator.name,
    )
    expect(own).toMatchObject({ confirmed: 5, wrong: 0 })
  })

  it('at the same instant as one in a sample drawn before counts, whichever was sent first', async () => {
    const [early, late] = [
      await draw({ collectorId: house.town.ids.mediator, size: 3 }),
      await draw({ collectorId: house.town.ids.mediator, size: 3 }),
    ]
    const [one, other] = drawnIds(early)
    const was = { sampleId: early.id, verdict: 'WRONG', reason: '地址不符' }
    const is = { sampleId: late.id, verdict: 'CONFIRMED' }
    await review({ ...was, recordId: one })
    await review({ ...is, recordId: one })
    await review({ ...is, recordId: other })
    await review({ ...was, recordId: other })
    const { data } = await server.graphql(WORK, {}, { cookie: await server.signIn('head') })
    const own = data.fieldWork.find(
      ({ collector }: { collector: { name: string } }) => collector.name === PEOPLE.mediator.name,
    )
    expect(own).toMatchObject({ confirmed: 2, wrong: 0 })
  })

  it('of one’s own record is refused with a sentence, and by the database whoever asks it', async () => {
    const { data } = await server.graphql(
      DRAW,
      { input: { ...days, size: 5, collectorId: both.id } },
      { cookie: both.cookie },
    )
    const sample = data.drawFieldSample
    expect(sample.items.map(({ mayReview }: { mayReview: boolean }) => mayReview)).toEqual([false, false])
    const input = { sampleId: sample.id, recordId: drawnIds(sample)[0], verdict: 'CONFIRMED' }
    const own = (await server.graphql(REVIEW, { input }, { cookie: both.cookie })).data.reviewFieldRecord
    expect(own.fields).toEqual([{ path: 'recordId', message: '不能复核自己登记的记录，请由其他人员复核' }])
    const forced = house.parts.db
      .updateTable('fieldSampleItem')
      .set({ verdict: 'CONFIRMED', reviewedBy: both.id, reviewedAt: house.clock.now() })
      .where('fieldSampleId', '=', sample.id)
      .execute()
    await expect(forced).rejects.toThrow(/check constraint/)
    expect((await review(input)).items[0].verdict).toBe('CONFIRMED')
  })
})

describe('wilsonInterval', () => {
  it('agrees with published values and stays within 0 and 1', () => {
    // Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.
    const published: [number, number, number, number][] = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ]
    for (const [successes, trials, low, high] of published) {
      const interval = wilsonInterval(successes, trials)!
      expect([interval.low, interval.high]).toEqual([expect.closeTo(low, 4), expect.closeTo(high, 4)])
    }
    expect(wilsonInterval(0, 0)).toBeUndefined()
    expect(wilsonInterval(7, 7)).toMatchObject({ share: 1, high: 1 })
  })
})

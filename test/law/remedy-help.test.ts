import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { remedyFactsOf } from '../../server/complaints/remedy-facts.ts'
import { type RemedyFacts, remedyHelp } from '../../server/law/remedy-help.ts'
import { limitationOf, remedyIds, remedyRules } from '../../server/law/remedy-rules.ts'

const TODAY = '2026-11-23'
const told = (facts: RemedyFacts) => remedyHelp({ happenedOn: '2026-11-01', ...facts }, TODAY)
const one = (id: string, facts: RemedyFacts) => told(facts).remedies.find((remedy) => remedy.id === id)
const fen = (id: string, facts: RemedyFacts) => one(id, facts)?.sums.map((sum) => sum.fen)

describe('refund and three times (Consumer Rights Law 55)', () => {
  it.each([
    [100, [100, 50_000]],
    [16_666, [16_666, 50_000]],
    [16_667, [16_667, 50_001]],
    [39_900, [39_900, 119_700]],
  ])('for a price of %i fen', (amountFen, sums) => {
    expect(fen('FRAUD_THREE_TIMES', { isDeceptionTold: true, amountFen })).toEqual(sums)
  })

  it('asks for the price when it was not told, and reckons nothing', () => {
    expect(one('FRAUD_THREE_TIMES', { isDeceptionTold: true })).toMatchObject({ standing: 'ASK', sums: [] })
  })

  it('says that a flaw of the label which misleads nobody gives none (Regulations 49)', () => {
    const { against } = one('FRAUD_THREE_TIMES', { isDeceptionTold: true })!
    expect(against.flatMap(({ articles }) => articles.map(({ key }) => key))).toContain('CRI 49(1)')
  })

  it('is not held out for a mere delay', () => {
    expect(one('FRAUD_THREE_TIMES', { isNotAsAgreed: true, amountFen: 100 })).toBeUndefined()
  })
})

describe('unsafe food (Food Safety Law 148)', () => {
  it.each([
    [{ amountFen: 5_000 }, [100_000]],
    [{ amountFen: 10_001 }, [100_010]],
    [{ amountFen: 5_000, lossFen: 20_000 }, [100_000, 100_000]],
    [{ amountFen: 5_000, lossFen: 50_000 }, [100_000, 150_000]],
  ])('%j', (facts, sums) => {
    expect(fen('FOOD_TEN_TIMES', { isFood: true, ...facts })).toEqual(sums)
  })

  it('hangs on whether it is food when that was not told, and is gone when it is not', () => {
    expect(one('FOOD_TEN_TIMES', { isLabelTold: true, amountFen: 100 })!.standing).toBe('ASK')
    expect(one('FOOD_TEN_TIMES', { isLabelTold: true, isFood: false })).toBeUndefined()
  })

  it('says that a knowing buyer has it within reasonable needs of life only (interpretation of 2024, 12 to 14)', () => {
    const { against } = one('FOOD_TEN_TIMES', { isFood: true })!
    expect(against.flatMap(({ articles }) => articles.map(({ key }) => key))).toEqual(
      expect.arrayContaining(['SPC-F 12', 'SPC-F 13', 'SPC-F 14']),
    )
  })
})

describe('return within seven days (Consumer Rights Law 25)', () => {
  const asked = (returnAskedOn: string) =>
    one('RETURN_7_DAYS', {
      isReturnRefused: true,
      boughtOnline: true,
      deliveredOn: '2026-11-01',
      returnAskedOn,
      amountFen: 9_900,
    })!

  it('counts from the day after delivery', () => {
    expect(asked('2026-11-08').doubts).toEqual([])
    expect(asked('2026-11-09').doubts[0]!.zh).toContain('2026年11月8日（含当日）')
    expect(asked('2026-11-08')).toMatchObject({ standing: 'MAY_SUPPORT', sums: [{ fen: 9_900 }] })
  })

  it('is not for what was bought in a shop', () => {
    expect(one('RETURN_7_DAYS', { isReturnRefused: true, boughtOnline: false })).toBeUndefined()
  })
})

describe('what else may help', () => {
  it('a promise above the law, by its own multiple', () => {
    expect(fen('PROMISE', { promisedTimes: 10, amountFen: 12_345 })).toEqual([123_450])
    expect(one('PROMISE', {})).toBeUndefined()
  })

  it('the platform, unless it names the seller', () => {
    const facts = { isDeceptionTold: true, isOnPlatform: true, amountFen: 100 }
    expect(one('PLATFORM', { ...facts, platformNamesSeller: false })!.standing).toBe('MAY_SUPPORT')
    expect(one('PLATFORM', { ...facts, platformNamesSeller: true })).toBeUndefined()
    expect(one('PLATFORM', { isOnPlatform: true })).toBeUndefined()
  })

  it('unfair terms, which are void', () => {
    expect(one('UNFAIR_TERMS', { isUnfairTermTold: true })!.articles.map(({ key }) => key)).toEqual([
      'NT 21',
      'SPC-N 1',
    ])
  })
})

describe('limitation (Civil Code 188)', () => {
  it.each([
    ['2023-11-23', '2026-11-23', false],
    ['2023-11-22', '2026-11-22', true],
    ['2024-02-29', '2027-02-28', false],
    ['2025-02-28', '2028-02-28', false],
  ])('from %s ends on %s', (happenedOn, on, isOver) => {
    expect(remedyHelp({ happenedOn }, TODAY).limitation).toMatchObject({ on, isOver })
    expect(limitationOf(happenedOn).articles[0]!.key).toBe('CC 188')
  })

  it('is not reckoned when nobody said when it happened', () => {
    expect(remedyHelp({}, TODAY).limitation).toBeNull()
  })
})

describe('law that changed since', () => {
  const cited = (happenedOn: string) =>
    new Set(
      remedyRules(happenedOn).flatMap(({ articles, against }) =>
        [...articles, ...against.flatMap((rule) => rule.articles)].map(({ key }) => key.split(' ')[0]),
      ),
    )

  it.each([
    ['2020-12-31', ['CC', 'NT', 'SPC-N', 'CRI', 'SPC-F']],
    ['2021-01-01', ['NT', 'SPC-N', 'CRI', 'SPC-F']],
    ['2021-04-30', ['NT', 'SPC-N', 'CRI', 'SPC-F']],
    ['2021-05-01', ['SPC-N', 'CRI', 'SPC-F']],
    ['2022-03-15', ['CRI', 'SPC-F']],
    ['2024-07-01', ['SPC-F']],
    ['2024-08-22', []],
  ])('is not cited for what happened on %s', (day, later) => {
    for (const instrument of ['CC', 'NT', 'SPC-N', 'CRI', 'SPC-F'])
      expect({ instrument, cited: cited(day).has(instrument) }).toEqual({
        instrument,
        cited: !later.includes(instrument),
      })
  })

  it('is named with what held then', () => {
    const { oldLaw } = remedyHelp({ happenedOn: '2020-06-01', isNotAsAgreed: true, isUnfairTermTold: true }, TODAY)
    expect(oldLaw.map(({ zh }) => zh).join()).toMatch(/合同法、侵权责任法.*网络交易管理办法/)
  })
})

describe('what a submission tells', () => {
  const dispute = { category: 'other', details: {}, narrative: '', amountFen: null, happenedOn: null }

  it.each([
    ['商家说假一赔十', 10],
    ['承诺假一赔三', 3],
    ['假一罚百', 100],
    ['假一赔二十', 20],
    ['假一赔4', 4],
    ['不是假货', undefined],
  ])('of a promise: %s', (narrative, times) => {
    expect(remedyFactsOf({ ...dispute, narrative }).promisedTimes).toBe(times)
  })

  it.each([
    ['买的精华液是假的', false],
    ['买的奶粉过了保质期', true],
    ['东西不对', undefined],
    ['美容店送的茶叶和面膜', undefined],
  ])('of food, ten times the price of which is not promised for anything else: %s', (narrative, isFood) => {
    const facts = remedyFactsOf({ ...dispute, category: 'counterfeit', narrative, amountFen: 39_900 })
    expect(facts.isFood).toBe(isFood)
    const food = remedyHelp(facts, TODAY).remedies.find(({ id }) => id === 'FOOD_TEN_TIMES')
    expect(food?.sums.map(({ fen }) => fen)).toEqual(isFood === false ? undefined : isFood ? [399_000] : [])
  })

  it('of terms that take rights away', () => {
    expect(remedyFactsOf({ ...dispute, narrative: '店里写着最终解释权归本店。' }).isUnfairTermTold).toBe(true)
    expect(remedyFactsOf({ ...dispute, narrative: '商家不肯退货。' }).isUnfairTermTold).toBe(false)
  })

  it('of the days of a return, and leaves open what it does not tell', () => {
    const details = { signedOn: '2026-11-01', askedOn: '2026-11-03' }
    const facts = remedyFactsOf({ ...dispute, category: 'returnRefused', details })
    expect(facts).toMatchObject({ deliveredOn: '2026-11-01', returnAskedOn: '2026-11-03', isReturnRefused: true })
    expect([facts.boughtOnline, facts.isFood, facts.amountFen]).toEqual([undefined, undefined, undefined])
  })
})

describe('every remedy', () => {
  it('carries an article, a sentence in both languages that decides nothing, and what speaks against it', () => {
    const rules = remedyRules('2026-11-01')
    expect(rules.map(({ id }) => id)).toEqual([...remedyIds])
    for (const rule of rules) {
      expect(rule.articles.length).toBeGreaterThan(0)
      for (const against of rule.against) expect(against.articles.length).toBeGreaterThan(0)
      expect(rule.may.zh).toMatch(/。$/)
    }
    expect(told({}).help.zh).toContain('不是决定')
  })

  it('reckons in whole fen, and never below zero, whatever is told', () => {
    const facts = fc.record(
      {
        amountFen: fc.nat(2_000_000_000),
        lossFen: fc.nat(2_000_000_000),
        isFood: fc.boolean(),
        isDeceptionTold: fc.boolean(),
        isNotAsAgreed: fc.boolean(),
        isHarmTold: fc.boolean(),
        isReturnRefused: fc.boolean(),
        promisedTimes: fc.integer({ min: 1, max: 100 }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(facts, (some) => {
        for (const remedy of remedyHelp(some, TODAY).remedies)
          for (const sum of remedy.sums) expect(Number.isSafeInteger(sum.fen) && sum.fen >= 0).toBe(true)
      }),
    )
  })
})

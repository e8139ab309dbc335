import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { dismissSellerFinding } from '../../server/cases/dismiss-seller-finding.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { mergeSellers } from '../../server/sellers/merging/merge-sellers.ts'
import { unmergeSellers } from '../../server/sellers/merging/unmerge-sellers.ts'
import { enforcementRoads, type Taken } from '../support/enforcement-roads.ts'
import { given } from '../support/given.ts'
import { givenEnforcement, secondOfficer } from '../support/given-enforcement.ts'
import { givenSeller } from '../support/given-seller.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { Neighbour, TestRole } from '../support/people.ts'
import { sellerWithHistory } from '../support/seller-finding-inputs.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse({ limitScale: 1000 })
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

type Who = TestRole | Neighbour

const FINDINGS = `findings { basis state decidedAt decisionReason dismissal dismissalLabel cases { number } }`

const findingOf = async (who: Who, id: string, language = 'zh-CN') => {
  const query = `query ($id: UUID!) { seller(id: $id) { ${FINDINGS} } }`
  const headers = { 'accept-language': language }
  const { data, errors } = await server.graphql(query, { id }, { cookie: await server.signIn(who), headers })
  expect(errors).toBeUndefined()
  return data.seller.findings[0]
}

const send = async (name: 'dismissSellerFinding' | 'undoSellerFindingDismissal', who: Who, input: object) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
    ... on Seller { ${FINDINGS} } ... on InvalidInput { fields { path } } ... on IllegalTransition { message } } }`
  const { data, errors } = await server.graphql(query, { input }, { cookie: await server.signIn(who) })
  return errors ? { error: errors[0]!.extensions?.code } : data[name]
}

const signal = 'complaint-history'

/** Dismisses what this person is shown. */
const dismiss = async (who: Who, sellerId: string, changes: object = {}) => {
  const basis = (await findingOf(who, sellerId))?.basis ?? 'none'
  return send('dismissSellerFinding', who, { sellerId, signal, basis, dismissal: 'SAME_MATTER', ...changes })
}
const undo = (who: Who, sellerId: string) => send('undoSellerFindingDismissal', who, { sellerId, signal })

const kept = () => house.parts.db.selectFrom('sellerFindingDismissal').selectAll().orderBy('id').execute()
const penaltyCase = (sellerId: string, state = 'filed') =>
  givenEnforcement(house).caseIn(state, { sellerId, seller: {} })
/** The steps from the filing of a penalty case to a later state. */
const stepsTo = async (state: string): Promise<readonly Taken[]> => {
  const { from, steps } = enforcementRoads(house.town, await secondOfficer(house))[state]!
  return from ? [...(await stepsTo(from)), ...steps] : steps
}
const settledComplaint = (sellerId: string) => given(house).caseIn('mediation', 'agreed', { sellerId, seller: {} })

/** Whether a connection to this house's database waits for a lock that another holds. */
const doesSomebodyWait = async (): Promise<boolean> => {
  const { rows } = await house.parts.database.pool.query(
    'select from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()',
  )
  return rows.length > 0
}

describe('dismissSellerFinding', () => {
  it('is remembered with the cases, the reason, who and when, and is told with the finding', async () => {
    const sellerId = await sellerWithHistory(house)
    expect(await findingOf('head', sellerId)).toMatchObject({ state: 'OPEN', dismissal: null, decidedAt: null })
    const answer = await dismiss('head', sellerId, { note: ' 两件已经并案 ' })
    expect(answer).toMatchObject({
      __typename: 'Seller',
      findings: [{ state: 'DISMISSED', dismissal: 'SAME_MATTER', decisionReason: '两件已经并案' }],
    })
    const row = (await kept()).at(-1)!
    expect(row).toMatchObject({ sellerId, signal, signalVersion: 1, dismissedBy: house.town.ids.head })
    expect(row.dismissedAt).toEqual(house.clock.now())
    expect(row.cases.map(({ standing }) => standing)).toEqual(['filed', 'filed'])
    expect(await listEvents(house.system(), [row.id])).toMatchObject([
      { type: 'dismissSellerFinding', actorId: house.town.ids.head, data: { sellerId, dismissal: 'SAME_MATTER' } },
    ])
    expect(await findingOf('head', sellerId, 'en')).toMatchObject({
      dismissalLabel: 'The cases are one and the same matter',
    })
  })

  it('asks anew when a case is added, and when one of them is decided', async () => {
    const sellerId = await sellerWithHistory(house)
    await dismiss('head', sellerId)
    const third = await penaltyCase(sellerId)
    expect(await findingOf('head', sellerId)).toMatchObject({ state: 'OPEN', decisionReason: null })
    await dismiss('head', sellerId)
    expect(await findingOf('head', sellerId)).toMatchObject({ state: 'DISMISSED' })
    await givenEnforcement(house).follow(third, await stepsTo('decided'))
    expect(await findingOf('head', sellerId)).toMatchObject({ state: 'OPEN' })
  })

  it('asks anew under a new version of the signal', async () => {
    const sellerId = await sellerWithHistory(house)
    await dismiss('head', sellerId)
    await house.parts.db
      .updateTable('sellerFindingDismissal')
      .set({ signalVersion: 0 })
      .where('sellerId', '=', sellerId)
      .execute()
    expect(await findingOf('head', sellerId)).toMatchObject({ state: 'OPEN' })
  })

  it('holds for whoever sees no further case, and asks who sees one more', async () => {
    const sellerId = await sellerWithHistory(house)
    await settledComplaint(sellerId)
    expect((await findingOf('head', sellerId)).cases).toHaveLength(3)
    expect((await findingOf('investigator', sellerId)).cases).toHaveLength(2)
    await dismiss('investigator', sellerId, { note: '两件并案' })
    expect(await findingOf('investigator', sellerId)).toMatchObject({ state: 'DISMISSED', decisionReason: '两件并案' })
    expect(await findingOf('head', sellerId)).toMatchObject({ state: 'OPEN', dismissal: null, decisionReason: null })
    expect(await findingOf('superior', sellerId)).toMatchObject({ state: 'OPEN' })
  })

  it('tells who sees fewer cases the reason of the list, and no word about the others', async () => {
    const sellerId = await sellerWithHistory(house)
    await settledComplaint(sellerId)
    await dismiss('head', sellerId, { note: '调解的那件也是同一批货' })
    expect(await findingOf('superior', sellerId)).toMatchObject({ decisionReason: '调解的那件也是同一批货' })
    const seen = await findingOf('investigator', sellerId)
    expect(seen).toMatchObject({ state: 'DISMISSED', dismissal: 'SAME_MATTER', decisionReason: null })
    expect(seen.cases).toHaveLength(2)
    expect(await findingOf('stranger', sellerId)).toBeUndefined()
  })

  it('holds for the other names of the operator, and no longer when they part', async () => {
    const sellerId = await sellerWithHistory(house)
    const other = await givenSeller(house)
    const head = await house.as('head')
    const { id: mergeId } = await mergeSellers(head, {
      ...{ sellerId: other, intoId: sellerId, reason: '同一经营者' },
      expectedVersions: [1, 1],
    })
    await dismiss('head', other)
    expect(await findingOf('head', sellerId)).toMatchObject({ state: 'DISMISSED' })
    await unmergeSellers(head, { mergeId, reason: '冒用他人执照' })
    expect(await findingOf('head', sellerId)).toMatchObject({ state: 'OPEN' })
  })
})

describe('what is no good', () => {
  let sellerId: string
  beforeAll(async () => {
    sellerId = await sellerWithHistory(house)
  })

  it.each([
    ['no reason', { dismissal: null }, 'dismissal'],
    ['a note that is too long', { note: '长'.repeat(501) }, 'note'],
    ['a note with NUL', { note: '不\u0000实' }, 'note'],
    ['a signal that there is not', { signal: 'no-such-signal' }, 'signal'],
    ['no basis', { basis: '' }, 'basis'],
    ['a basis that is far too long', { basis: 'a'.repeat(100_000) }, 'basis'],
  ])('refuses %s and changes nothing', async (_what, changes, path) => {
    const before = await kept()
    expect(await dismiss('head', sellerId, changes)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] })
    expect(await kept()).toEqual(before)
  })

  it('knows no seller that there is not', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000'
    const input = { sellerId: nobody, signal, basis: 'x', dismissal: 'SAME_MATTER' }
    expect(await send('dismissSellerFinding', 'head', input)).toEqual({ error: 'NOT_FOUND' })
    expect(await undo('head', nobody)).toEqual({ error: 'NOT_FOUND' })
  })

  it('refuses where nothing is found, on a finding that has changed since, and twice', async () => {
    const before = await kept()
    const quiet = await givenSeller(house)
    expect((await dismiss('head', quiet)).message).toContain('silent')
    expect((await undo('head', quiet)).message).toContain('silent')
    expect((await undo('head', sellerId)).message).toContain('open')
    const { basis } = await findingOf('head', sellerId)
    await penaltyCase(sellerId)
    expect((await dismiss('head', sellerId, { basis })).message).toContain('changed')
    expect(await kept()).toEqual(before)
    expect((await dismiss('head', sellerId)).__typename).toBe('Seller')
    expect((await dismiss('head', sellerId)).message).toContain('dismissed')
    expect(await kept()).toHaveLength(before.length + 1)
  })

  it.each(['the same name', 'another name of the operator'])(
    'has the second of two officers wait under %s for what the first decides',
    async (name) => {
      const contested = await sellerWithHistory(house)
      const first = await house.as('head')
      const second = name === 'the same name' ? contested : await givenSeller(house)
      if (second !== contested)
        await mergeSellers(first, {
          ...{ sellerId: second, intoId: contested, reason: '同一经营者' },
          expectedVersions: [1, 1],
        })
      const input = { sellerId: contested, signal, basis: (await findingOf('head', contested)).basis }
      const before = await kept()
      let isAnswered = false
      let answer: Promise<{ message: string }> | undefined
      await inTransaction(first, async (tx) => {
        await dismissSellerFinding(tx, { ...input, dismissal: 'SAME_MATTER' })
        answer = dismiss('investigator', second)
        void answer.then(() => {
          isAnswered = true
        })
        while (!isAnswered && !(await doesSomebodyWait())) {}
        expect(isAnswered).toBe(false)
      })
      expect((await answer!).message).toContain('dismissed')
      expect(await kept()).toHaveLength(before.length + 1)
    },
  )

  it.each([
    ['auditor', 'FORBIDDEN'],
    ['supervisor', 'FORBIDDEN'],
    ['mediator', 'NOT_FOUND'],
    ['administrator', 'NOT_FOUND'],
  ] as const)('is not for the %s', async (who, error) => {
    const open = await sellerWithHistory(house)
    const { basis } = await findingOf('head', open)
    const input = { sellerId: open, signal, basis, dismissal: 'SET_RIGHT' }
    expect(await send('dismissSellerFinding', who, input)).toEqual({ error })
    expect(await undo(who, open)).toEqual({ error })
    expect(await findingOf('head', open)).toMatchObject({ state: 'OPEN' })
  })
})

describe('undoSellerFindingDismissal', () => {
  it('opens it again for who dismissed it, within a day, and keeps the story', async () => {
    const sellerId = await sellerWithHistory(house)
    await dismiss('head', sellerId)
    const { id } = (await kept()).at(-1)!
    expect(await undo('investigator', sellerId)).toEqual({ error: 'FORBIDDEN' })
    expect(await undo('head', sellerId)).toMatchObject({ findings: [{ state: 'OPEN', dismissal: null }] })
    expect((await undo('head', sellerId)).message).toContain('open')
    expect((await listEvents(house.system(), [id])).map(({ type }) => type)).toEqual([
      'dismissSellerFinding',
      'undoSellerFindingDismissal',
    ])
    expect(await findBrokenLink(house.system(), 'SellerFindingDismissal', id)).toBeUndefined()
  })

  it('stays after a day', async () => {
    const sellerId = await sellerWithHistory(house)
    await dismiss('head', sellerId)
    await house.parts.db
      .updateTable('sellerFindingDismissal')
      .set({ dismissedAt: new Date(house.clock.now().getTime() - 86_400_001) })
      .where('sellerId', '=', sellerId)
      .execute()
    expect((await undo('head', sellerId)).message).toContain('dismissed')
    expect(await findingOf('head', sellerId)).toMatchObject({ state: 'DISMISSED' })
  })
})

describe('what a dismissal teaches', () => {
  const precision = async () => {
    const query =
      '{ signalPrecision { signal scope categoryLabel reviewed confirmed precision { share } sources { source reviewed } } }'
    const { data } = await server.graphql(query, {}, { cookie: await server.signIn('auditor') })
    return data.signalPrecision.find((row: { signal: string }) => row.signal === signal)
  }

  it('is counted with its signal, without a share that dismissals alone would make nought, and unlearnt', async () => {
    const sellerId = await sellerWithHistory(house)
    const before = await precision()
    await dismiss('head', sellerId)
    const reviewed = before.reviewed + 1
    expect(await precision()).toEqual({
      ...{ signal, scope: 'seller', categoryLabel: '商家本身', reviewed, confirmed: 0, precision: null },
      sources: [{ source: 'OFFICER', reviewed }],
    })
    await undo('head', sellerId)
    expect(await precision()).toEqual(before)
  })
})

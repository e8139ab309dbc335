import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { CaseFilter } from '../../server/cases/case-filter.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { CASE_ORDERS, type CaseOrder, countQueues, listCases } from '../../server/cases/list-cases.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import type { Ctx } from '../../server/core/context.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let head: Ctx
let all: CaseRow[]

/** Twenty-four cases of three days; some assigned, some closed, some of the office next door. */
beforeAll(async () => {
  house = await openHouse()
  head = await house.as('head')
  const opened: CaseRow[] = []
  for (let n = 0; n < 12; n++) {
    house.clock.set(`2026-11-${[10, 12, 23][n % 3]}T02:00:0${n % 10}Z`)
    const procedure = n % 2 === 0 ? 'mediation' : 'report'
    const overrides = {
      happenedOn: null,
      narrative: `第 ${n} 号经过：${n % 4 === 0 ? '100%_纯正' : '普通'}商品与描述不符。`,
    }
    opened.push(await given(house).opened(procedure, overrides), await given(house).opened(procedure, overrides))
  }
  house.clock.set('2026-11-23T02:00:00Z')
  const assign = (found: CaseRow) => given(house).act(found, 'head', 'assignCase', { assigneeId: house.town.ids.head })
  for (const found of opened.slice(0, 5)) await assign(found)
  for (const found of opened.slice(4, 6)) {
    const current = await refresh(found)
    const { version } = await performCaseAction(head, {
      caseId: found.id,
      expectedVersion: current.version,
      action: 'withdrawComplaint',
      answers: {},
    })
    await performCaseAction(head, { caseId: found.id, expectedVersion: version, action: 'closeCase', answers: {} })
  }
  await sql`update case_file set authority_id = ${house.town.otherCountyId} where id in (${opened[20]!.id}, ${opened[21]!.id})`.execute(
    house.parts.db,
  )
  all = []
  for (const found of opened.filter((_, n) => n !== 20 && n !== 21)) all.push(await refresh(found))
}, 60_000)
afterAll(() => house.close())

const refresh = async (found: CaseRow) =>
  (await house.parts.db
    .selectFrom('caseFile')
    .selectAll()
    .where('id', '=', found.id)
    .executeTakeFirstOrThrow()) as CaseRow

const walk = async (ctx: Ctx, filter: CaseFilter, orderBy: CaseOrder, first: number): Promise<CaseRow[]> => {
  const seen: CaseRow[] = []
  let after: string | null = null
  do {
    const page = await listCases(ctx, { filter, orderBy, first, after })
    seen.push(...page.rows.map(({ row }) => row))
    expect(page.rows.length).toBeLessThanOrEqual(first)
    expect(page.hasPreviousPage).toBe(after !== null)
    after = page.hasNextPage ? page.rows.at(-1)!.cursor : null
  } while (after)
  return seen
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

describe('pages', () => {
  it.each(CASE_ORDERS)('in the order %s hold every case once, however long a page is', async (orderBy) => {
    const whole = await walk(head, {}, orderBy, 100)
    expect(ids(whole).sort()).toEqual(ids(all).sort())
    for (const first of [1, 2, 3, 7]) expect(ids(await walk(head, {}, orderBy, first))).toEqual(ids(whole))
  })

  it('come in the order asked for', async () => {
    const due = (await walk(head, {}, 'DUE_ON_ASC', 4)).map(({ dueOn }) => dueOn)
    expect(due).toEqual([...due].sort())
    const received = (await walk(head, {}, 'RECEIVED_ON_DESC', 4)).map(({ receivedOn }) => receivedOn)
    expect(received).toEqual([...received].sort().reverse())
    const updated = (await walk(head, {}, 'UPDATED_AT_DESC', 4)).map(({ updatedAt }) => updatedAt.getTime())
    expect(updated).toEqual([...updated].sort((a, b) => b - a))
  })

  it('stay whole while cases are added in front', async () => {
    const first = await listCases(head, { first: 5, orderBy: 'DUE_ON_ASC' })
    const extra = await given(house).opened('report')
    const rest: string[] = []
    let after: string | null = first.rows.at(-1)!.cursor
    while (after) {
      const page = await listCases(head, { first: 5, orderBy: 'DUE_ON_ASC', after })
      rest.push(...ids(page.rows.map(({ row }) => row)))
      after = page.hasNextPage ? page.rows.at(-1)!.cursor : null
    }
    const seen = [...ids(first.rows.map(({ row }) => row)), ...rest]
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual(expect.arrayContaining(ids(all)))
    await sql`update case_file set authority_id = ${house.town.otherCountyId} where id = ${extra.id}`.execute(
      house.parts.db,
    )
  })

  it('never hold more than a hundred, whatever is asked', async () => {
    expect((await listCases(head, { first: 1_000_000 })).rows.length).toBe(all.length)
    for (const first of [0, -1, 1.5, Number.NaN])
      await expect(listCases(head, { first })).rejects.toMatchObject({ fields: [{ path: 'first' }] })
  })

  it('refuse a cursor that is not theirs, as a field and not as a fault', async () => {
    const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url')
    const id = all[0]!.id
    const strange = [
      'nonsense',
      '',
      '====',
      cursor([]),
      cursor({}),
      cursor(['2026-11-23']),
      cursor(['not a day', id]),
      cursor(['0000-01-01', id]),
      cursor(['2026-02-30', id]),
      cursor([1, id]),
      cursor([null, id]),
      cursor(['2026-11-23', 'not an id']),
      cursor(['2026-11-23', id, id]),
      cursor([`2026-11-23'; drop table case_file --`, id]),
    ].filter((text) => text !== '')
    for (const after of strange)
      await expect(listCases(head, { after })).rejects.toMatchObject({ fields: [{ path: 'after' }] })
    for (const at of [
      '1',
      '2026',
      'Tue Jan 01 2026',
      '0000-01-01T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '+275760-09-13T00:00:00Z',
    ])
      await expect(listCases(head, { after: cursor([at, id]), orderBy: 'UPDATED_AT_DESC' })).rejects.toMatchObject({
        fields: [{ path: 'after' }],
      })
  })
})

describe('filters', () => {
  const found = async (filter: CaseFilter, ctx = head) => ids(await walk(ctx, filter, 'DUE_ON_ASC', 50)).sort()
  const wanted = (keep: (row: CaseRow) => boolean) => ids(all.filter(keep)).sort()

  it('each leave exactly what they say', async () => {
    const seller = all[3]!.sellerId!
    const cases: [CaseFilter, (row: CaseRow) => boolean][] = [
      [{ queue: 'OFFICE' }, (row) => row.isOpen],
      [{ queue: 'MINE' }, (row) => row.isOpen && row.assigneeId === house.town.ids.head],
      [{ queue: 'UNASSIGNED' }, (row) => row.isOpen && row.assigneeId === null],
      [{ queue: 'OVERDUE' }, (row) => row.isOpen && row.dueOn < '2026-11-23'],
      [{ queue: 'DUE_TODAY' }, (row) => row.isOpen && row.dueOn === '2026-11-23'],
      [{ queue: 'CLOSED' }, (row) => !row.isOpen],
      [{ procedure: 'report' }, (row) => row.procedure === 'report'],
      [{ states: ['registered', 'closed'] }, (row) => ['registered', 'closed'].includes(row.state)],
      [{ category: 'counterfeit' }, () => true],
      [{ category: 'no such' }, () => false],
      [{ assigneeId: house.town.ids.head }, (row) => row.assigneeId === house.town.ids.head],
      [{ sellerId: seller }, (row) => row.sellerId === seller],
      [{ dueBefore: '2026-12-01' }, (row) => row.dueOn <= '2026-12-01'],
      [{ text: '第 3 号' }, (row) => row.summary.includes('第 3 号')],
      [{ text: all[0]!.number.toLowerCase() }, (row) => row.id === all[0]!.id],
      [
        { queue: 'OFFICE', procedure: 'mediation', text: '100%' },
        (row) => row.isOpen && row.procedure === 'mediation' && row.summary.includes('100%'),
      ],
    ]
    for (const { name, count } of await countQueues(head))
      expect({ name, isEmpty: count === 0 }).toEqual({
        name,
        isEmpty: ['TRANSFERRED_IN', 'ESCALATED', 'APPROVAL'].includes(name),
      })
    for (const [filter, keep] of cases)
      expect({ filter, ids: await found(filter) }).toEqual({ filter, ids: wanted(keep) })
  })

  it('take wildcards as what they are', async () => {
    expect(await found({ text: '100%_' })).toEqual(wanted((row) => row.summary.includes('100%_')))
    for (const text of ['%%', '__', '\\', '%_%']) expect(await found({ text })).toEqual([])
  })

  it('blank or empty leave nothing out', async () => {
    for (const filter of [{}, { text: '  ' }, { states: [] }, { queue: null, sellerId: null }])
      expect(await found(filter)).toEqual(wanted(() => true))
  })

  it('that cannot be are named', async () => {
    for (const [filter, path] of [
      [{ text: 'a\0' }, 'filter.text'],
      [{ text: '\udc00' }, 'filter.text'],
      [{ text: 'x'.repeat(101) }, 'filter.text'],
      [{ sellerId: 'x' }, 'filter.sellerId'],
      [{ dueBefore: '2026-02-30' }, 'filter.dueBefore'],
      [{ states: Array.from({ length: 21 }, () => 'x') }, 'filter.states'],
      [{ queue: 'ALL' as never }, 'filter.queue'],
    ] as [CaseFilter, string][])
      await expect(listCases(head, { filter })).rejects.toMatchObject({ fields: [{ path }] })
  })

  it('never widen what may be read', async () => {
    const stranger = house.with({
      kind: 'person',
      id: house.town.strangerId,
      roles: ['head'],
      authorityId: house.town.otherCountyId,
      authorityIds: [house.town.otherCountyId],
    })
    const theirs = await found({}, stranger)
    expect(theirs.filter((id) => ids(all).includes(id))).toEqual([])
    expect(await found({ sellerId: all[0]!.sellerId, text: '号' }, stranger)).not.toContain(all[0]!.id)
    const mediator = await house.as('mediator')
    expect(await found({}, mediator)).toEqual(wanted((row) => row.procedure === 'mediation'))
    expect(await found({ procedure: 'report' }, mediator)).toEqual([])
  })
})

describe('countQueues', () => {
  it('counts what each queue lists', async () => {
    for (const { name, count } of await countQueues(head)) {
      const rows = await walk(head, { queue: name }, 'DUE_ON_ASC', 100)
      expect({ name, count }).toEqual({ name, count: rows.length })
    }
  })
})

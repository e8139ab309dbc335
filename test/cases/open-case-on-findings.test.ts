import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listFindingEvidence } from '../../server/cases/case-finding-store.ts'
import { findCasesByIds } from '../../server/cases/case-store.ts'
import { listCaseEntries } from '../../server/cases/describe-case.ts'
import { openCaseOnFindings } from '../../server/cases/open-case-on-findings.ts'
import { sha256 } from '../../server/core/crypto.ts'
import { Forbidden, InvalidInput, NotFound } from '../../server/core/errors.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { dismissFinding } from '../../server/detection/decide-finding.ts'
import { undoFindingDecisions } from '../../server/detection/decide-findings.ts'
import { findFindingsByIds, findFindingsByListings } from '../../server/detection/finding-store.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { givenSeller } from '../support/given-seller.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let sellerId: string
beforeAll(async () => {
  house = await openHouse()
  sellerId = await givenSeller(house, {})
})
afterAll(() => house.close())

let next = 0
const found = async (offer: { title: string; text?: string; sellerId?: string | null }) => {
  const sourceKey = `E${next++}`
  const offered = { sourceKey, sellerId, ...offer }
  const { ids } = await upsertListingsBulk(house.system(), { source: 'test', rows: [offered] })
  await screenListings(house.system(), ids)
  const findings = await findFindingsByListings(house.system(), ids)
  return { listingId: ids[0]!, sourceKey, ids: findings.map(({ id }) => id) }
}

const opening = (findingIds: string[], change: object = {}) => ({
  findingIds,
  category: 'counterfeit',
  note: '标题使用仿品行话，并引导加微信',
  ...change,
})

describe('openCaseOnFindings', () => {
  it('opens a report case with what was offered kept as it stood', async () => {
    const { ids, sourceKey } = await found({ title: '高仿女包', text: '加薇信看图' })
    const ctx = await house.as('investigator')
    const opened = await openCaseOnFindings(ctx, opening(ids))
    expect(opened).toMatchObject({ procedure: 'report', submissionId: null, sellerId, category: 'counterfeit' })
    await upsertListingsBulk(house.system(), { source: 'test', rows: [{ sourceKey, sellerId, title: '女包' }] })

    const evidence = await listFindingEvidence(ctx, opened.id)
    expect(evidence.map(({ findingId }) => findingId).sort()).toEqual([...ids].sort())
    for (const one of evidence)
      expect(one).toMatchObject({ isWhole: true, snapshot: { listing: { title: '高仿女包', text: '加薇信看图' } } })
    const slang = evidence.find(({ snapshot }) => snapshot.finding.signal === 'counterfeit-slang')!
    expect(slang.snapshot.finding.spans).toEqual([{ field: 'title', start: 0, end: 2, text: '高仿' }])
    const kept = await house.parts.db.selectFrom('caseFinding').selectAll().where('id', '=', slang.id).execute()
    expect(kept[0]!.sha256).toBe(sha256(kept[0]!.content))
  })

  it('tells its hashes in the chain of the case, and counts the findings as confirmed for good', async () => {
    const { ids } = await found({ title: '高仿手表' })
    const ctx = await house.as('head')
    const opened = await openCaseOnFindings(ctx, opening(ids))
    const [evidence] = await listFindingEvidence(ctx, opened.id)
    expect((await listEvents(ctx, [opened.id])).find(({ type }) => type === 'openCaseOnFindings')!.data).toEqual({
      findings: [{ findingId: ids[0], sha256: evidence!.sha256 }],
    })
    expect(await findBrokenLink(ctx, 'Case', opened.id)).toBeUndefined()
    expect((await listCaseEntries(ctx, opened)).map(({ title }) => title)).toContain('依监测发现立卷，固定证据')
    expect(await findFindingsByIds(ctx, ids)).toMatchObject([{ state: 'confirmed', caseId: opened.id }])
    expect(await undoFindingDecisions(ctx, { findingIds: ids })).toMatchObject([{ outcome: 'NOT_POSSIBLE' }])
    expect(await findCasesByIds(await house.as('mediator'), [opened.id])).toEqual([])
  })

  it('lets nobody change what was kept, nor keep another hash', async () => {
    const { ids } = await found({ title: '高仿球鞋' })
    const { id: caseId } = await openCaseOnFindings(await house.as('head'), opening(ids))
    const rows = house.parts.db.updateTable('caseFinding').set({ content: '{}' }).where('caseId', '=', caseId)
    await expect(rows.execute()).rejects.toThrow()
    await expect(house.parts.db.deleteFrom('caseFinding').where('caseId', '=', caseId).execute()).rejects.toThrow()
  })

  it.each([
    [
      'a category that is none',
      async () => opening((await found({ title: '高仿包' })).ids, { category: 'x' }),
      'category',
    ],
    ['no words', async () => opening((await found({ title: '高仿包' })).ids, { note: ' ' }), 'note'],
    ['no finding', async () => opening([]), 'findingIds'],
    ['a listing of nobody', async () => opening((await found({ title: '高仿包', sellerId: null })).ids), 'findingIds'],
    [
      'two sellers',
      async () => {
        const other = await found({ title: '高仿包', sellerId: await givenSeller(house, {}) })
        return opening([...(await found({ title: '高仿包' })).ids, ...other.ids])
      },
      'findingIds',
    ],
    [
      'a dismissed finding',
      async () => {
        const { ids } = await found({ title: '高仿包' })
        await dismissFinding(await house.as('head'), { findingId: ids[0]!, reason: '道具' })
        return opening(ids)
      },
      'findingIds',
    ],
    [
      'evidence of another case',
      async () => {
        const { ids } = await found({ title: '高仿包' })
        await openCaseOnFindings(await house.as('head'), opening(ids))
        return opening(ids)
      },
      'findingIds',
    ],
  ])('refuses %s, naming the field', async (_what, input, field) => {
    const given = await input()
    const refused = await openCaseOnFindings(await house.as('head'), given).catch((error) => error)
    expect(refused).toBeInstanceOf(InvalidInput)
    expect(refused.fields[0].path).toBe(field)
  })

  it('opens one case when two officers ask at once', async () => {
    const { ids } = await found({ title: '高仿围巾' })
    const officers = [await house.as('head'), await house.as('intake')]
    const outcomes = await Promise.allSettled(officers.map((ctx) => openCaseOnFindings(ctx, opening(ids))))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('who may', () => {
  it.each(['supervisor', 'auditor', 'legalReviewer'] as const)('%s may not', async (role) => {
    const { ids } = await found({ title: '高仿包' })
    await expect(openCaseOnFindings(await house.as(role), opening(ids))).rejects.toThrow(Forbidden)
  })

  it('who sees no finding is told of none', async () => {
    const { ids } = await found({ title: '高仿包' })
    await expect(openCaseOnFindings(await house.as('mediator'), opening(ids))).rejects.toThrow(NotFound)
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { countQueues, listCases } from '../../server/cases/list-cases.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { PEOPLE, type TestRole } from '../support/people.ts'

let house: House
let inReview: CaseRow
let proposed: CaseRow
let suspended: CaseRow
let extension: CaseRow

beforeAll(async () => {
  house = await openHouse()
  inReview = await given(house).caseIn('enforcement', 'review')
  proposed = await given(house).caseIn('enforcement', 'proposed')
  suspended = await given(house).caseIn('mediation', 'suspended')
  const verifying = await given(house).caseIn('report', 'verifying')
  const owned = await given(house).act(verifying, 'head', 'assignCase', { assigneeId: house.town.ids.investigator })
  extension = await given(house).act(owned, 'investigator', 'proposeExtension', { reason: '等待检测结果。' })
})
afterAll(() => house.close())

const listed = async (role: TestRole, queue: 'LEGAL_REVIEW' | 'APPROVAL') =>
  (await listCases(await house.as(role), { filter: { queue }, first: 100 })).rows.map(({ row }) => row.id).sort()
const counted = async (role: TestRole, queue: string) =>
  (await countQueues(await house.as(role))).find(({ name }) => name === queue)?.count

describe('the queue a role works from', () => {
  it('gives the reviewer what waits for the review, and nothing else', async () => {
    expect(await listed('legalReviewer', 'LEGAL_REVIEW')).toEqual([inReview.id])
    expect(await counted('legalReviewer', 'LEGAL_REVIEW')).toBe(1)
  })

  it('gives the head what waits for approval: a decision, a recusal, an extension', async () => {
    const wanted = [proposed.id, suspended.id, extension.id].sort()
    expect(await listed('head', 'APPROVAL')).toEqual(wanted)
    expect(await counted('head', 'APPROVAL')).toBe(wanted.length)
  })

  it('lets a case go when it was decided', async () => {
    await given(house).act(extension, 'head', 'decideExtension', { decision: 'declined', reason: '理由不足。' })
    expect(await listed('head', 'APPROVAL')).toEqual([proposed.id, suspended.id].sort())
  })

  it('is in the list of nobody else, and lists them nothing', async () => {
    for (const role of Object.keys(PEOPLE) as TestRole[]) {
      if (role !== 'legalReviewer') {
        expect([role, await counted(role, 'LEGAL_REVIEW')]).toEqual([role, undefined])
        expect([role, await listed(role, 'LEGAL_REVIEW')]).toEqual([role, []])
      }
      if (role !== 'head') {
        expect([role, await counted(role, 'APPROVAL')]).toEqual([role, undefined])
        expect([role, await listed(role, 'APPROVAL')]).toEqual([role, []])
      }
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findCaseAction } from '../../server/cases/actions/index.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { listCaseEntries } from '../../server/cases/describe-case.ts'
import { checklistOf } from '../../server/cases/list-available-actions.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const storyOf = async (found: CaseRow, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  (await listCaseEntries(await house.as('head', locale), found))
    .filter(({ kind }) => kind === 'STEP')
    .map(({ action, body }) => [action, body])

describe('the story of a case', () => {
  it('says of each consent whose it is and what was answered', async () => {
    const accepted = await given(house).caseIn('mediation', 'accepted')
    const one = await given(house).act(accepted, 'head', 'recordConsent', { side: 'complainant', answer: 'agrees' })
    const both = await given(house).act(one, 'head', 'recordConsent', { side: 'respondent', answer: 'refuses' })
    expect((await storyOf(both)).slice(-2)).toEqual([
      ['recordConsent', '哪一方：投诉人；意愿：同意调解'],
      ['recordConsent', '哪一方：被投诉人；意愿：拒绝调解'],
    ])
    expect((await storyOf(both, 'en')).slice(-1)).toEqual([
      ['recordConsent', 'Which side: The seller; Answer: Refuses mediation'],
    ])
  })

  it('says the ground beside the state a step led to, and the days that were told', async () => {
    const found = await given(house).caseIn('mediation', 'notified')
    const [ended, told] = (await storyOf(found)).slice(-2)
    expect(ended![1]).toMatch(/^终止调解；.+：.*无法达成/)
    expect(told![1]).toContain('终止已告知；')
    expect(told![1]).toContain('2026年11月23日')
  })

  it('tells a note and a message once, with their words', async () => {
    const opened = await given(house).opened('mediation')
    const before = (await listCaseEntries(await house.as('head'), opened)).length
    const noted = await given(house).act(opened, 'head', 'noteCase', { note: '来电催办。' })
    const told = await given(house).act(noted, 'head', 'messageFiler', { message: '请补充付款记录。' })
    const added = (await listCaseEntries(await house.as('head'), told)).slice(before)
    expect(added.map(({ kind, body }) => [kind, body])).toEqual([
      ['NOTE', '来电催办。'],
      ['MESSAGE_TO_FILER', '请补充付款记录。'],
    ])
  })

  it('names the office a case was offered to', async () => {
    const opened = await given(house).opened('mediation')
    const offered = await given(house).act(opened, 'head', 'offerTransfer', {
      authorityId: house.town.otherCountyId,
      reason: '经营者在邻县。',
    })
    expect((await storyOf(offered)).at(-1)).toEqual(['offerTransfer', '邻县市场监督管理局'])
  })
})

describe('the checklist before closing', () => {
  const linesOf = async (found: CaseRow) =>
    checklistOf(await house.as('head'), findCaseAction('closeCase')!, found).map(({ words, status }) => [
      words.zh,
      status,
    ])

  it('holds only what concerns the case', async () => {
    for (const [procedure, state] of [
      ['mediation', 'agreed'],
      ['mediation', 'refused'],
      ['mediation', 'withdrawn'],
      ['report', 'notCompetent'],
    ] as const)
      expect([state, await linesOf(await given(house).caseIn(procedure, state))]).toEqual([state, []])
    expect(await linesOf(await given(house).caseIn('mediation', 'notified'))).toEqual([
      ['终止调解已经告知双方', 'HOLDS'],
    ])
  })

  it('grows by what a law demands of this report', async () => {
    const found = await given(house).caseIn('report', 'notFiled')
    expect(await linesOf(found)).toEqual([['已经确定是否应当告知举报人', 'MISSING']])
    const owed = await given(house).act(found, 'head', 'determineNotice', { law: 'FOOD' })
    expect(await linesOf(owed)).toEqual([
      ['已经确定是否应当告知举报人', 'HOLDS'],
      ['已经把处理结果告知举报人', 'MISSING'],
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import type {} from 'playwright-core'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { FILED_ON, type Taken } from '../support/enforcement-roads.ts'
import { expectNone } from '../support/expect-none.ts'
import { givenDesk } from '../support/given-desk.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { newOfficer } from '../support/officer.ts'
import { picture } from '../support/picture.ts'
import { takeStep } from '../support/take-step.ts'

const desk = givenDesk()

const byHead = (action: string, answers: Record<string, unknown>, on = FILED_ON): Taken => ({
  as: 'head',
  action,
  answers,
  on,
})
const LATE = '2026-11-20'

/** Two keepings, of which one is over by itself, and two seizures. */
const givenMeasures = async () => {
  const { caseIn, follow } = givenEnforcement(desk.house)
  return follow(await caseIn('investigating'), [
    byHead('keepEvidence', { keptOn: '2026-11-18', items: '账册三本，存放于当事人办公室。' }, '2026-11-18'),
    byHead('keepEvidence', { keptOn: LATE, items: '防伪标签一卷，存放于本局。' }, LATE),
    byHead(
      'seizeGoods',
      { seizedOn: LATE, basis: '产品质量法规定的查封、扣押权', items: '精华液，30毫升，瓶，20' },
      LATE,
    ),
    {
      as: 'investigator',
      action: 'seizeGoodsUrgently',
      answers: { basis: '产品质量法规定的查封、扣押权', items: '灌装机，台，1', reason: '货物正在转移。' },
      on: '2026-11-23',
    },
  ])
}

describe('measures side by side on the desk', () => {
  it('are dealt with one by one: the panel asks which, and the other goes on', async () => {
    const found = await givenMeasures()
    const officer = await newOfficer(desk.browser, desk.server, 'head')
    const page = await officer.newPage()
    await takeStep(page, {
      caseId: found.id,
      name: 'disposeOfKept',
      answers: { measure: '2', outcome: 'seized', reason: '决定扣押。' },
      look: async () => {
        expect(await findBarriers(page)).toEqual([])
        await picture(page, 'measures-panel-zh-1280')
      },
    })
    const { measures } = await givenEnforcement(desk.house).load(found.id)
    expect(measures.map(({ kind, endedOn, from }) => [kind, endedOn === null, from])).toEqual([
      ['kept', true, null],
      ['kept', false, null],
      ['seized', true, null],
      ['seized', true, null],
      ['seized', true, 2],
    ])
    await page.goto(`/desk/cases/${found.id}?tab=documents`)
    const forms = page.getByRole('button', { name: /^先行登记保存证据通知书/ })
    await forms.first().waitFor()
    expect(await forms.count()).toBe(2)
    await forms.first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('措施1：先行登记保存').waitFor()
    expect(await dialog.getByRole('textbox', { name: /登记保存的证据/ }).inputValue()).toBe(
      '账册三本，存放于当事人办公室。',
    )
    await picture(page, 'measures-form-zh-1280')
    await officer.close()
  }, 120_000)

  it('are told with their clocks and papers, without a barrier, on both screens and in both languages', async () => {
    const found = await givenMeasures()
    const problems: string[] = []
    for (const screen of [
      { width: 1280 },
      { width: 390 },
      { width: 1280, language: 'en' as const },
      { width: 390, language: 'en' as const },
    ]) {
      const officer = await newOfficer(desk.browser, desk.server, 'head', screen)
      const page = await officer.newPage()
      for (const tab of ['measures', 'story', 'documents']) {
        await page.goto(`/desk/cases/${found.id}?tab=${tab}`)
        await page.getByRole('tabpanel').locator('li, h2').first().waitFor()
        if (tab === 'measures')
          expect(await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).count()).toBe(4)
        problems.push(
          ...(await findBarriers(page)),
          ...((await isTooWide(page)) ? [`${tab} is wider than the screen`] : []),
        )
        await picture(page, `${tab}-${screen.language ?? 'zh'}-${screen.width}`)
      }
      await page.goto('/desk/deadlines')
      await page.locator('main h1[tabindex]').waitFor()
      await picture(page, `deadlines-${screen.language ?? 'zh'}-${screen.width}`)
      await officer.close()
    }
    expectNone(problems, 'Whoever looks after seized goods may use a reader, a keyboard or a phone.')
  }, 240_000)
})

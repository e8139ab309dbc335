import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { caseActions } from '../../server/cases/actions/index.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { getProcedure } from '../../server/cases/procedures/index.ts'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { expectNone } from '../support/expect-none.ts'
import { given } from '../support/given.ts'
import { givenDesk } from '../support/given-desk.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { newOfficer } from '../support/officer.ts'

const desk = givenDesk()

const openDrawing = async (page: Page, found: CaseRow, title: string) => {
  await page.goto(`/desk/cases/${found.id}`)
  await page.getByText(title, { exact: true }).click()
  await page.locator('section[tabindex="0"] svg').waitFor()
}

describe('the procedure on the case page', () => {
  it('is drawn from its definition, with the way the case has gone', async () => {
    const found = await given(desk.house).caseIn('mediation', 'suspended')
    const officer = await newOfficer(desk.browser, desk.server, 'head')
    const page = await officer.newPage()
    await openDrawing(page, found, '程序图')
    const words = page.getByRole('list', { name: '程序图的文字说明' })
    const states = await words.locator('> li > strong').allTextContents()
    expect(states).toEqual(Object.values(getProcedure('mediation').states).map((state) => state.words.zh))
    const leading = caseActions.flatMap(({ to, from }) => (to && Array.isArray(from.mediation) ? from.mediation : []))
    expect(await words.locator('> li > ul > li').count()).toBe(leading.length)
    expect(await words.getByText('（已办理）').allTextContents()).toEqual([
      '决定受理 → 已受理 （已办理）',
      '开始调解 → 调解中 （已办理）',
      '登记回避申请 → 中止调解 （已办理）',
    ])
    expect(await words.getByText('（目前在此）').count()).toBe(1)
    await officer.close()
  })

  it('opens where the case is, however long the procedure', async () => {
    const found = await givenEnforcement(desk.house).caseIn('proposed')
    const officer = await newOfficer(desk.browser, desk.server, 'head', { width: 390 })
    const page = await officer.newPage()
    await openDrawing(page, found, '程序图')
    const [window, box] = await Promise.all(
      ['section[tabindex="0"]', 'section[tabindex="0"] g[data-status=CURRENT]'].map((place) =>
        page.locator(place).boundingBox(),
      ),
    )
    expect(box!.x).toBeGreaterThanOrEqual(window!.x)
    expect(box!.x + box!.width).toBeLessThanOrEqual(window!.x + window!.width)
    await officer.close()
  })

  it('lists what the next step needs, and follows what is recorded', async () => {
    const accepted = await given(desk.house).caseIn('mediation', 'accepted')
    const found = await given(desk.house).act(accepted, 'head', 'recordConsent', {
      side: 'complainant',
      answer: 'agrees',
    })
    const officer = await newOfficer(desk.browser, desk.server, 'head')
    const page = await officer.newPage()
    await page.goto(`/desk/cases/${found.id}`)
    const next = page.getByRole('region', { name: '下一步的条件' })
    await next.getByRole('heading', { name: '下一步“开始调解”之前' }).waitFor()
    const lines = async () =>
      (await next.getByRole('listitem').allTextContents()).map((line) => line.replace(/\s+/g, ' '))
    expect(await lines()).toEqual(['✓ 投诉人同意调解 已具备', '○ 被投诉人同意调解 还缺'])
    const verifying = await given(desk.house).caseIn('report', 'verifying')
    await page.goto(`/desk/cases/${verifying.id}`)
    await next.getByRole('heading', { name: '下一步“立案”之前' }).waitFor()
    expect((await lines()).slice(1)).toEqual([
      '？ 有证据初步证明存在违法行为 办理时确认',
      '？ 依法应当给予行政处罚 办理时确认',
      '？ 属于本部门管辖 办理时确认',
      '？ 在处罚时效内（《中华人民共和国行政处罚法》第三十六条） 办理时确认',
    ])
    await officer.close()
  })

  it('has no barrier and fits on a wide screen and on a phone, in both languages', async () => {
    const cases = [
      await given(desk.house).caseIn('mediation', 'notified'),
      await given(desk.house).caseIn('report', 'verifying'),
    ]
    const problems: string[] = []
    for (const screen of [{ width: 1280 }, { width: 390, language: 'en' as const }, { width: 1280, isDark: true }]) {
      const officer = await newOfficer(desk.browser, desk.server, 'head', screen)
      const page = await officer.newPage()
      for (const found of cases) {
        await openDrawing(page, found, screen.language === 'en' ? 'The procedure drawn' : '程序图')
        problems.push(...(await findBarriers(page)), ...((await isTooWide(page)) ? ['wider than the screen'] : []))
        if (process.env.SCREENSHOTS)
          await page.screenshot({
            path: `${process.env.SCREENSHOTS}/${found.procedure}-${screen.width}.png`,
            fullPage: true,
          })
      }
      await officer.close()
    }
    expectNone(problems, 'Whoever asks where a case stands may use a reader, a keyboard or a phone.')
  }, 120_000)
})

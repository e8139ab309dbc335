import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { findCaseAction } from '../../server/cases/actions/index.ts'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { approved } from '../support/enforcement-roads.ts'
import { expectNone } from '../support/expect-none.ts'
import { givenDesk } from '../support/given-desk.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { picture } from '../support/picture.ts'

const desk = givenDesk()

/** Opens the panel of a step from its button or from the menu. */
const openStep = async (page: Page, caseId: string, words: string): Promise<void> => {
  await page.goto(`/desk/cases/${caseId}`)
  const button = page.getByRole('button', { name: words, exact: true }).first()
  const menu = page.getByRole('button', { name: /^(更多操作|操作|More actions|Actions)$/ })
  await Promise.race([button.waitFor(), menu.waitFor()])
  if (await button.isVisible()) await button.click()
  else {
    await menu.click()
    await page.getByRole('menuitem', { name: words, exact: true }).click()
  }
  await page.locator('aside form').waitFor()
}

describe('the panel of a step', () => {
  it('shows what is decided on, takes a file and names the paper that is missing, on both screens and in both languages', async () => {
    const proposed = await givenEnforcement(desk.house).caseIn('proposed')
    const waiting = await givenEnforcement(desk.house).take(
      await givenEnforcement(desk.house).caseIn('proposed'),
      approved,
    )
    const problems: string[] = []
    for (const screen of [
      { width: 1280, language: 'zh-CN' as const },
      { width: 390, language: 'zh-CN' as const },
      { width: 1280, language: 'en' as const },
      { width: 390, language: 'en' as const },
    ]) {
      const locale = screen.language === 'en' ? 'en' : 'zh'
      const words = (name: string) => findCaseAction(name)!.words[locale]
      const look = async (page: Page, what: string) => {
        const at = `${what} ${locale} ${screen.width}`
        await picture(page, `panel-${at.replaceAll(' ', '-')}`)
        const found = [...(await findBarriers(page)), ...((await isTooWide(page)) ? ['too wide'] : [])]
        problems.push(...found.map((one) => `${at}: ${one}`))
      }
      const head = await desk.pageOf('head', screen)
      await openStep(head, proposed.id, words('approveDecision'))
      await head
        .locator('aside')
        .getByText(/5,?000/)
        .first()
        .waitFor()
      await look(head, 'about')
      const officer = await desk.pageOf('investigator', screen)
      await openStep(officer, proposed.id, words('addEvidence'))
      expect(await officer.locator('aside input[type=file]').count()).toBeGreaterThan(0)
      await look(officer, 'evidence')
      await officer.goto(`/desk/cases/${waiting.id}`)
      await officer
        .getByText(locale === 'en' ? /The paper “Penalty decision” is not issued yet/ : /还没有签发《行政处罚决定书》/)
        .first()
        .waitFor()
      await look(officer, 'missing')
    }
    expectNone(problems, 'Whoever takes a step may use a reader, a keyboard or a phone.')
  }, 300_000)
})

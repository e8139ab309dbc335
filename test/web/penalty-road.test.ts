import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Locator, Page } from 'playwright-core'
import { enforcementActions } from '../../server/cases/actions/enforcement-actions.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { enforcement } from '../../server/cases/procedures/enforcement.ts'
import type { Field } from '../../server/core/field.ts'
import { findBarriers, newVisitor, openBrowser } from '../support/browser.ts'
import { approved, noticed, passed, proposal, report } from '../support/enforcement-roads.ts'
import { givenEnforcement, secondOfficer } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { PASSWORD, PEOPLE, type TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let browser: Browser
const pages = {} as Record<TestRole, Page>
const today = '2026-11-23'

beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  server = await openServer(house)
  browser = await openBrowser()
  for (const role of ['head', 'investigator', 'legalReviewer'] as const) {
    const page = await (await newVisitor(browser, server.url, { width: 1280 })).newPage()
    await page.goto('/sign-in')
    await page.getByLabel('邮箱').fill(PEOPLE[role].email)
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.waitForURL(/\/desk/)
    pages[role] = page
  }
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})

/** Keeps a picture of the page when SCREENSHOTS names a folder. */
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SCREENSHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}

/** Answers one question of a panel the way a person does. */
const answer = async (panel: Locator, field: Field<CaseRow>, value: unknown): Promise<void> => {
  const control = panel.locator(`#action-${field.name}`)
  switch (field.kind) {
    case 'BOOLEAN':
      return value ? control.check() : undefined
    case 'PERSON':
      await control.selectOption(String(value))
      return
    case 'CHOICE':
      return panel.locator(`input[name="action-${field.name}"][value="${value}"]`).check()
    case 'MONEY':
      return control.fill(String(Number(value) / 100))
    default:
      return control.fill(String(value))
  }
}

/** Opens the case as somebody, takes a step from its button or from the menu, and waits until it stands. */
const act = async (role: TestRole, caseId: string, name: string, answers: Record<string, unknown> = {}) => {
  const action = enforcementActions.find((one) => one.name === name)!
  const page = pages[role]
  await page.goto(`/desk/cases/${caseId}`)
  const button = page.getByRole('button', { name: action.words.zh, exact: true })
  const menu = page.getByRole('button', { name: /^(更多操作|操作)$/ })
  await Promise.race([button.first().waitFor(), menu.waitFor()])
  if (await button.first().isVisible()) await button.first().click()
  else {
    await menu.click()
    await page.getByRole('menuitem', { name: action.words.zh, exact: true }).click()
  }
  const panel = page.locator('aside')
  for (const field of action.fields as readonly Field<CaseRow>[])
    if (answers[field.name] !== undefined) await answer(panel, field, answers[field.name])
  if (name === 'writeReport') expect(await findBarriers(page)).toEqual([])
  await panel.locator('button[type=submit]').click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: action.words.zh, exact: true })
  if (action.irreversible) await confirm.click()
  await panel.waitFor({ state: 'detached' })
}

const stateOf = async (id: string) => (await givenEnforcement(house).load(id)).state

describe('a penalty case on the desk', () => {
  it('is worked from its filing to the archive by head, officer and reviewer', async () => {
    const { id } = await givenEnforcement(house).opened()
    await act('head', id, 'nameOfficers', {
      leadId: house.town.ids.investigator,
      secondId: await secondOfficer(house),
    })
    await picture(pages.head, 'penalty-investigating-zh-1280')
    await act('investigator', id, 'tellRights', { toldOn: today, shown: true, told: true })
    await act('investigator', id, 'writeReport', report().answers)
    await act('investigator', id, 'submitForReview')
    await act('legalReviewer', id, 'passReview', passed.answers)
    expect(await stateOf(id)).toBe('reviewed')
    await act('investigator', id, 'serveNotice', { ...noticed.answers, servedOn: today })
    await act('investigator', id, 'recordDefence', { saidOn: today, defence: '已经整改。' })
    await act('investigator', id, 'answerDefence', { adopted: 'partly', answer: '从轻处罚。' })
    await act('investigator', id, 'closeDefence', { waived: true })
    await act('investigator', id, 'proposeDecision', proposal({ fineFen: 300_000 }).answers)
    await act('head', id, 'approveDecision', approved.answers)
    await act('investigator', id, 'serveDecision', { mode: 'direct', servedOn: today })
    await act('investigator', id, 'recordPayment', { amountFen: 300_000, paidOn: today, receipt: 'PJ-0001' })
    await act('head', id, 'publishDecision', { publishedOn: today })
    await act('head', id, 'closeEnforcement', { reason: '执行完毕，同意结案。' })
    await act('investigator', id, 'archiveCase', { mainFile: true, sideFile: true })
    expect(await stateOf(id)).toBe('archived')
    const page = pages.investigator
    await page.locator('[aria-current=step]', { hasText: enforcement.states.archived.words.zh }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await picture(page, 'penalty-archived-zh-1280')
  }, 240_000)
})

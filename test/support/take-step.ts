import type { Locator, Page } from 'playwright-core'
import { findCaseAction } from '../../server/cases/actions/index.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import type { Field } from '../../server/core/field.ts'

/** Answers one question of a panel the way a person does. */
const answer = async (panel: Locator, field: Field<CaseRow>, value: unknown): Promise<void> => {
  const control = panel.locator(`#action-${field.name}`)
  switch (field.kind) {
    case 'BOOLEAN':
      return value ? control.check() : undefined
    case 'PERSON':
      await control.selectOption(String(value))
      return
    case 'CHOICE': {
      const laidOpen = panel.locator(`input[name="action-${field.name}"][value="${value}"]`)
      if ((await laidOpen.count()) > 0) return laidOpen.check()
      await control.selectOption(String(value))
      return
    }
    case 'CASE':
      await panel.locator(`#action-${field.name}-search`).fill(String(value))
      return panel.locator(`input[name="action-${field.name}"][value="${value}"]`).check()
    case 'MONEY':
      return control.fill(String(Number(value) / 100))
    default:
      return control.fill(String(value))
  }
}

type Step = {
  caseId: string
  /** The action's name. */
  name: string
  answers?: Record<string, unknown>
  /** Looks at the panel once it is filled. */
  look?: () => Promise<void>
}

/** Opens the case, takes a step from its button or from the menu, and waits until it stands. */
export const takeStep = async (page: Page, { caseId, name, answers = {}, look }: Step): Promise<void> => {
  const action = findCaseAction(name)!
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
  await look?.()
  await panel.locator('button[type=submit]').click()
  if (action.irreversible)
    await page.getByRole('dialog').getByRole('button', { name: action.words.zh, exact: true }).click()
  await panel.waitFor({ state: 'detached' })
}

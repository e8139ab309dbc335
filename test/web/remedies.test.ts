import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { findBarriers, isTooWide, newVisitor } from '../support/browser.ts'
import { expectNone } from '../support/expect-none.ts'
import { fillFiling } from '../support/filing-form.ts'
import { given } from '../support/given.ts'
import { givenDesk } from '../support/given-desk.ts'

const desk = givenDesk()

const follow = async (page: Page, overrides: Record<string, unknown> = {}) => {
  const { submission, secret } = await given(desk.house).submission(overrides)
  await page.goto(`/follow#${submission.number}.${secret}`)
  await page.getByRole('heading', { level: 1, name: submission.number }).waitFor()
}

describe('the remedies that may be open', () => {
  it('are told to the filer who asks, with sums, articles and that it is no decision, in both languages', async () => {
    const problems: string[] = []
    for (const screen of [{ width: 390 }, { width: 1280, language: 'en' as const }]) {
      const visitor = await newVisitor(desk.browser, desk.server.url, screen)
      const page = await visitor.newPage()
      await follow(page)
      await page.getByText(screen.language ? 'What you may ask for' : '可以要求什么').click()
      await page.getByText(/1,197\.00/).waitFor()
      await page.getByText(screen.language ? 'help and no decision' : '这只是帮助，不是决定').waitFor()
      problems.push(...(await findBarriers(page)), ...((await isTooWide(page)) ? ['wider than the screen'] : []))
      await visitor.close()
    }
    expectNone(problems, 'Help that cannot be read is none.')
  })

  it('are told before sending, from what is written so far', async () => {
    const visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
    const page = await visitor.newPage()
    await fillFiling.all(page, '商家承诺假一赔十，收到的精华液防伪码查询不到。')
    await page.getByText('可以要求什么').click()
    await page.getByText('按承诺的10倍').waitFor()
    await page
      .getByText(/3,990\.00/)
      .first()
      .waitFor()
    expectNone(await findBarriers(page), 'Help that cannot be read is none.')
    await visitor.close()
  })

  it('are not offered for a report alone, in which nobody asks for anything', async () => {
    const visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
    const page = await visitor.newPage()
    await follow(page, { kinds: ['LEAD'] })
    expect(await page.getByText('可以要求什么').count()).toBe(0)
    await visitor.close()
  })
})

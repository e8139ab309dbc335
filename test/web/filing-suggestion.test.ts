import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import { findBarriers, newVisitor } from '../support/browser.ts'
import { givenDesk } from '../support/given-desk.ts'

const desk = givenDesk()
let visitor: BrowserContext
let page: Page
beforeEach(async () => {
  visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
  page = await visitor.newPage()
})
afterEach(async () => visitor.close())

const chosen = () =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('weijian.filing') ?? '{}') as { category?: string }).category)

const suggest = () => page.getByRole('button', { name: '按这段话推荐一类' }).click()

/** The questions for a suggestion that leave the browser from now on. */
const watchQuestions = (): string[] => {
  const asked: string[] = []
  page.on('request', (request) => {
    const body = request.postData()
    if (body?.includes('categorySuggestion')) asked.push(body)
  })
  return asked
}

describe('the category suggested while filing', () => {
  it('is asked for, shown with its reasons, taken by one tap, and carries the words along', async () => {
    await page.goto('/file')
    const asked = watchQuestions()
    const story = '付款都十天了还没发货，催了三次也不理我'
    await page.getByLabel('拿不准是哪一类？').fill(story)
    expect(asked).toEqual([])
    await suggest()
    await page.getByText('仅为推荐，由您决定').waitFor()
    expect(asked).toHaveLength(1)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('按这段话推荐一类')
    expect(await page.getByText('因为写到').textContent()).toContain('发货')
    expect(await chosen()).toBeFalsy()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '选“延迟发货”' }).click()
    await page.getByLabel('付款日期').waitFor()
    expect(await chosen()).toBe('lateDelivery')
    expect(await page.getByLabel('事情经过').inputValue()).toBe(story)
    expect(await page.getByText('仅为推荐').count()).toBe(0)
  })

  it('never changes what was chosen', async () => {
    await page.goto('/file')
    await page.getByRole('button', { name: '质量缺陷' }).click()
    await page.getByLabel('事情经过').fill('付款都十天了还没发货，催了三次也不理我')
    await suggest()
    await page.getByText('您选的不变').waitFor()
    expect(await chosen()).toBe('defect')
    expect(await findBarriers(page)).toEqual([])
  })

  it('says so where the words fit none', async () => {
    await page.goto('/file')
    await page.getByLabel('拿不准是哪一类？').fill('客服说话很冲，态度差，体验不好')
    await suggest()
    await page.getByText('还看不出是哪一类').waitFor()
    expect(await chosen()).toBeFalsy()
  })
})

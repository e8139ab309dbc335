import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import { findBarriers, newVisitor } from '../support/browser.ts'
import { fillFiling, next } from '../support/filing-form.ts'
import { givenDesk } from '../support/given-desk.ts'
import { picture } from '../support/picture.ts'

const desk = givenDesk()
let visitor: BrowserContext
let page: Page
beforeEach(async () => {
  visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
  page = await visitor.newPage()
})
afterEach(async () => visitor.close())

describe('what is typed into the filing form', () => {
  it('keeps a story that is too long, says by how much, and goes on once it is shortened', async () => {
    const story = '商家在群里发了很多遍。'.repeat(300)
    await fillFiling.what(page, story.slice(0, 2_990))
    await page.getByRole('link', { name: '上一步' }).click()
    const field = page.getByLabel('事情经过')
    await field.fill(story)
    expect((await field.inputValue()).length).toBe(3_300)
    await page.getByText('超出300字（最多3000字）').waitFor()
    await picture(page, 'filing-too-long-zh')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('alert').getByText('事情经过超出300字').waitFor()
    expect((await field.inputValue()).length).toBe(3_300)
    await page.reload()
    expect((await page.getByLabel('事情经过').inputValue()).length).toBe(3_300)
    await page.getByLabel('事情经过').fill(story.slice(0, 3_000))
    await next(page, '商家是谁')
  })

  it('takes the words an app shares a link with, and nothing else for a link', async () => {
    await fillFiling.what(page)
    await page.getByLabel('网址或小程序链接').fill('就是朋友圈里那个')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('alert').getByText('这里没有网址').waitFor()
    await page.getByLabel('网址或小程序链接').fill('快来看 https://shop.example.cn/item/31 【山茶精华】')
    await next(page, '您想要什么结果')
    await page.getByText('成为什么，看您上面怎么选').waitFor()
    await picture(page, 'filing-wants-zh')
    expect(await findBarriers(page)).toEqual([])
  })
})

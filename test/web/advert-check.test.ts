import { describe, expect, it, jest } from '@jest/globals'
import type {} from 'playwright-core'
import { findBarriers, isTooWide, newVisitor } from '../support/browser.ts'

jest.setTimeout(240_000)

import { givenDesk } from '../support/given-desk.ts'

const desk = givenDesk({ limitScale: 10 })

const WORDS = {
  'zh-CN': { box: '广告或者商品描述', check: '检查', short: '请至少填写两个字', none: '没有发现需要留意的词' },
  en: { box: 'Advertisement or description', check: 'Check', short: 'Write at least two', none: 'No words to look at' },
} as const

describe('the check of an advertisement', () => {
  it.each([
    ['zh-CN', 390],
    ['zh-CN', 1280],
    ['en', 390],
    ['en', 1280],
  ] as const)('marks words, says the rule and bars nobody, in %s at %i px', async (language, width) => {
    const words = WORDS[language]
    const visitor = await newVisitor(desk.browser, desk.server.url, { width, language })
    const page = await visitor.newPage()
    await page.goto('/check/advert')
    const ask = async (text: string) => {
      await page.getByLabel(words.box).fill(text)
      await page.getByRole('button', { name: words.check, exact: true }).click()
    }
    await ask('高')
    await page.getByText(words.short).first().waitFor()
    expect(await findBarriers(page)).toEqual([])
    await ask('高仿一比一老花包，支持专柜验货，懂的来，加薇信看图')
    await page.locator('mark').first().waitFor()
    expect(await page.locator('mark').allInnerTexts()).toContain('高仿')
    expect(await findBarriers(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/advert-${language}-${width}.png`, fullPage: true })
    expect(page.url()).toMatch(/\/check\/advert$/)
    await ask('纯棉短袖T恤 包邮')
    await page.getByText(words.none).waitFor()
    await visitor.close()
  })
})

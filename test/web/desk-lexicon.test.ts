import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { runTrials } from '../../server/detection/rules/run-trials.ts'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { givenDesk } from '../support/given-desk.ts'
import { givenListings } from '../support/given-rule.ts'
import { newOfficer } from '../support/officer.ts'
import { picture } from '../support/picture.ts'

const desk = givenDesk()

beforeAll(async () => {
  await givenListings(desk.house, ['鎏光臻品 链条女包', '鎏光臻品 高仿 围巾', '棉麻衬衫'])
})

const pageOf = async (role: 'administrator' | 'head', width = 1280): Promise<Page> =>
  (await newOfficer(desk.browser, desk.server, role, { width })).newPage()

const take = async (page: Page, name: string) => {
  await page.getByLabel('理由', { exact: true }).fill('按程序办理')
  await page.getByRole('button', { name, exact: true }).click()
}

describe('rules of the lexicon', () => {
  it('are written, tried, watched, and switched on by a colleague', async () => {
    const page = await pageOf('administrator')
    await page.goto('/desk/rules')
    await page.getByText('没有这样的规则').waitFor()
    await page.getByRole('link', { name: '起草规则' }).click()
    await page.getByRole('button', { name: '保存为草稿' }).click()
    await page.getByText('请选择类别').waitFor()
    await page.getByLabel('类别').selectOption({ label: '仿品等级用语' })
    await page.getByLabel('词语').fill('鎏光臻品')
    await page.getByLabel('起草的理由').fill('举报中多次出现的新说法')
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '保存为草稿' }).click()
    await take(page, '试运行')
    await page.getByText('正在试运行').waitFor()
    await runTrials(desk.house.system())
    await page.getByText('已通过').waitFor()
    await page.getByText('查看抽样').click()
    expect(await page.locator('mark').first().textContent()).toBe('鎏光臻品')
    await take(page, '影子运行')
    await page.getByText('须由没有参与起草的人启用').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await givenListings(desk.house, ['鎏光臻品 手表'])
    const head = await pageOf('head', 390)
    await head.goto(page.url())
    await head.getByRole('link', { name: '查看影子运行的结果' }).click()
    await head.getByRole('button', { name: '对', exact: true }).click()
    await head.getByText('判断：对').waitFor()
    expect(await findBarriers(head)).toEqual([])
    await head.goto(page.url())
    await take(head, '启用')
    await head.getByText('监测和广告自查按它进行').waitFor()
    await head.goto('/desk/rules?state=ACTIVE&word=鎏光')
    await head.getByRole('link', { name: '新增“鎏光臻品”' }).waitFor()
    expect(await findBarriers(head)).toEqual([])
    expect(await head.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it.each([
    { width: 390, language: 'zh-CN' },
    { width: 1280, language: 'zh-CN' },
    { width: 390, language: 'en' },
    { width: 1280, language: 'en' },
  ] as const)('come in as a file by a button of our own, at $width px in $language', async (screen) => {
    const page = await (await newOfficer(desk.browser, desk.server, 'head', screen)).newPage()
    await page.goto('/desk/rules')
    const [button, tooLarge, take] =
      screen.language === 'en'
        ? ['Choose a lexicon file', 'This file is larger than a page can send', 'Import as drafts']
        : ['选择词表文件', '这个文件超过网页一次能收的大小', '导入为草稿']
    const name = `寒光${screen.width}${screen.language.slice(0, 2)}臻选`
    const line = (word: string) => `${JSON.stringify({ category: 'GRADE', severity: 4, words: [word] })}\n`
    const choose = (content: string) =>
      page
        .getByLabel(button)
        .setInputFiles({ name: 'lexicon.jsonl', mimeType: 'text/plain', buffer: Buffer.from(content) })
    await choose(line('臻选').repeat(30_000))
    await page.getByText(tooLarge).waitFor()
    await choose(line(name))
    await page.getByText('lexicon.jsonl').waitFor()
    expect(await page.getByText(tooLarge).count()).toBe(0)
    await page.locator('#lexicon-reason').fill('几件举报都用了这个说法')
    expect(await findBarriers(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await picture(page, `rules-${screen.language}-${screen.width}`)
    await page.getByRole('button', { name: take }).click()
    await page.getByText(screen.language === 'en' ? '1 terms read' : '读到1条').waitFor()
    await page.getByRole('link', { name: new RegExp(name) }).waitFor()
  })
  it('come in as the same file that went out', async () => {
    const page = await (await newOfficer(desk.browser, desk.server, 'head')).newPage()
    await page.goto('/desk/rules')
    const [out] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出词表' }).click(),
    ])
    await page.getByLabel('选择词表文件').setInputFiles(await out.path())
    await page.locator('#lexicon-reason').fill('核对导出的文件')
    await page.getByRole('button', { name: '导入为草稿' }).click()
    await page.getByText(/读到\d{3,}条/).waitFor()
  })
})

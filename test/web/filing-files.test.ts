import { describe, expect, it } from '@jest/globals'
import { findBarriers, newVisitor } from '../support/browser.ts'
import { fillFiling } from '../support/filing-form.ts'
import { givenDesk } from '../support/given-desk.ts'

const desk = givenDesk()

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

describe('a file that cannot be evidence', () => {
  it('is told apart with its reason, cannot be tried in vain, and holds nothing up', async () => {
    const visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
    const page = await visitor.newPage()
    await fillFiling.what(page)
    await fillFiling.seller(page)
    await fillFiling.wants(page)
    await fillFiling.when(page)
    const choose = page.getByLabel('从相册或文件选')

    await choose.setInputFiles(file('合同.pdf', 'application/pdf', Buffer.alloc(21 * 1024 * 1024)))
    await page.getByText('“合同.pdf”不能添加：超过20MB').first().waitFor()

    await choose.setInputFiles(file('标签.png', 'image/png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))
    const row = page.getByRole('listitem').filter({ hasText: '标签.png' })
    await row.getByText('只能上传图片（JPEG、PNG、WebP）或 PDF').waitFor()
    expect(await row.getByRole('button', { name: '再传一次' }).count()).toBe(0)
    expect(await findBarriers(page)).toEqual([])

    await fillFiling.evidence(page)
    await page.getByRole('link', { name: '上一步' }).click()
    await page.getByRole('button', { name: /标签\.png/ }).click()
    await row.waitFor({ state: 'detached' })
    await visitor.close()
  })
})

import { describe, expect, it } from '@jest/globals'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { givenDesk } from '../support/given-desk.ts'
import { issuePaper } from '../support/issue-paper.ts'
import { picture } from '../support/picture.ts'
import { readPdf } from '../support/read-pdf.ts'
import { takeStep } from '../support/take-step.ts'

const desk = givenDesk()

describe('the archive at the desk', () => {
  it.each([
    ['mediation', 1280],
    ['report', 390],
  ] as const)('takes a closed %s from its queue, at %i px', async (procedure, width) => {
    const { house } = desk
    const closed = await given(house).caseIn(procedure, 'closed')
    await issuePaper(await house.as('intake'), closed, 'fileIndex')
    const page = await desk.pageOf('intake', { width })
    await page.goto('/desk/cases?queue=TO_ARCHIVE')
    await page.getByRole('heading', { level: 1, name: '待归档' }).waitFor()
    await page.getByText(closed.number).first().waitFor()
    await picture(page, `archive-queue-${procedure}-${width}`)
    const look = async () => {
      expect(await findBarriers(page)).toEqual([])
      await picture(page, `archive-panel-${procedure}-${width}`)
    }
    await takeStep(page, { caseId: closed.id, name: 'archiveCase', answers: { inOrder: true }, look })
    await page.locator('[aria-current=step]', { hasText: '已归档' }).waitFor()
    expect(await isTooWide(page)).toBe(false)
    await picture(page, `archive-done-${procedure}-${width}`)
    await page.goto('/desk/cases?queue=TO_ARCHIVE')
    await page.getByRole('heading', { level: 1, name: '待归档' }).waitFor()
    await page.getByText('没有待归档的案卷').waitFor()
  })

  it.each([
    ['zh-CN', 1280, /案卷已经归档/, '卷内文件目录'],
    ['zh-CN', 390, /案卷已经归档/, '卷内文件目录'],
    ['en', 1280, /The file is in the archive/, 'Index of the file'],
    ['en', 390, /The file is in the archive/, 'Index of the file'],
  ] as const)(
    'shows the papers of an archived case to be read alone, in %s at %i px',
    async (language, width, reason, paper) => {
      const { house } = desk
      const closed = await given(house).caseIn('mediation', 'closed')
      await issuePaper(await house.as('intake'), closed, 'fileIndex')
      await given(house).act(closed, 'intake', 'archiveCase', { inOrder: true })
      const page = await desk.pageOf('intake', { width, language })
      await page.goto(`/desk/cases/${closed.id}?tab=documents`)
      await page.getByText(paper).first().waitFor()
      await page
        .getByText(language === 'en' ? /cannot be issued/ : /不能签发的文书/)
        .first()
        .click()
      await page.getByText(reason).first().waitFor()
      expect(await page.getByRole('button', { name: paper, exact: true }).count()).toBe(0)
      expect(await findBarriers(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await picture(page, `archive-papers-${language}-${width}`)
    },
  )

  it('binds a penalty file: its index in main and side file, and its cover, as they are looked at before issue', async () => {
    const closed = await given(desk.house).caseIn('enforcement', 'closed')
    const page = await desk.pageOf('investigator')
    const preview = async (form: string, typed: Record<string, string> = {}) => {
      await page.goto(`/desk/cases/${closed.id}?tab=documents`)
      await page.getByRole('button', { name: form, exact: true }).click()
      for (const [label, value] of Object.entries(typed)) await page.getByRole('dialog').getByLabel(label).fill(value)
      await page.getByRole('button', { name: '预览', exact: true }).click()
      await page.getByRole('heading', { name: '请核对文书' }).waitFor()
      const address = await page.getByRole('link', { name: '在新标签页中打开预览' }).getAttribute('href')
      return (await readPdf(await (await page.context().request.get(address!)).body())).join('')
    }
    const issue = async (form: string) => {
      await page.getByRole('button', { name: '签发', exact: true }).click()
      await page.getByText(`已签发：${form}`).waitFor()
    }
    const index = await preview('卷内文件目录')
    expect(index.indexOf('副卷')).toBeGreaterThan(index.indexOf('正卷'))
    expect(index).toContain('结案审批表')
    await issue('卷内文件目录')
    const cover = await preview('卷宗封面', { 保管期限: '长期', 归档号: '2026-12' })
    expect(cover).toContain(closed.number)
    expect(cover).toContain('2026-12')
    await issue('卷宗封面')
    expect(await findBarriers(page)).toEqual([])
  })
})

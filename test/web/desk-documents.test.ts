import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { givenDesk } from '../support/given-desk.ts'
import { newOfficer } from '../support/officer.ts'
import { readPdf } from '../support/read-pdf.ts'

const desk = givenDesk()
let officer: BrowserContext
let page: Page
beforeEach(async () => {
  officer = await newOfficer(desk.browser, desk.server, 'head')
  page = await officer.newPage()
})
afterEach(async () => officer.close())

const openDocuments = async (found: CaseRow) => {
  await page.goto(`/desk/cases/${found.id}?tab=documents`)
  await page.getByRole('heading', { name: '可以签发的文书' }).waitFor()
}

const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const reason = () => page.getByRole('dialog').getByLabel('不予受理的理由')

const previewText = async (): Promise<string> => {
  const address = await page.getByRole('link', { name: '在新标签页中打开预览' }).getAttribute('href')
  return (await readPdf(await (await officer.request.get(address!)).body())).join('')
}

describe('the papers of a case at the desk', () => {
  it('are filled in, looked at, issued, downloaded and issued again, without a mouse', async () => {
    const found = await given(desk.house).caseIn('mediation', 'refused')
    await openDocuments(found)
    await page.getByText('本案还没有签发文书').waitFor()
    await page.getByRole('button', { name: '投诉不予受理决定书', exact: true }).focus()
    await page.keyboard.press('Enter')
    // What the step was told is there already.
    expect(await reason().inputValue()).toBe('不属于本部门职责。')
    await reason().fill('')
    await press('预览')
    await page.getByRole('dialog').getByRole('link', { name: '请填写“不予受理的理由”' }).press('Enter')
    await page.keyboard.type('由其他部门负责。')
    await press('预览')
    await page.getByRole('heading', { name: '请核对文书' }).waitFor()
    expect(await previewText()).toContain('由其他部门负责。')
    await press('返回修改')
    expect(await reason().inputValue()).toBe('由其他部门负责。')
    await press('预览')
    await page.getByRole('heading', { name: '请核对文书' }).waitFor()
    await page.getByRole('button', { name: '签发', exact: true }).press('Enter')
    await page.getByText('已签发：投诉不予受理决定书 清溪市监投不受〔2026〕第1号').waitFor()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /下载PDF.*第1号/ }).press('Enter'),
    ])
    expect(download.suggestedFilename()).toBe('投诉不予受理决定书 清溪市监投不受〔2026〕第1号.pdf')
    expect((await readPdf(await readFile(await download.path()))).join('')).toContain('王小明：')

    await press('重新签发：投诉不予受理决定书')
    expect(await reason().inputValue()).toBe('由其他部门负责。')
    await reason().fill('由交通运输部门负责。')
    await press('预览')
    await press('签发')
    await page.getByText('替代清溪市监投不受〔2026〕第1号', { exact: true }).waitFor()
    await page.getByText('已被替代').waitFor()
    const issued = await desk.house.parts.db.selectFrom('document').selectAll().where('caseId', '=', found.id).execute()
    expect(issued.map(({ version }) => version).sort()).toEqual([1, 2])
  })

  it('are looked at again when the case changed meanwhile; what was typed stays', async () => {
    const found = await given(desk.house).caseIn('mediation', 'refused')
    await openDocuments(found)
    await press('投诉不予受理决定书')
    await reason().fill('由其他部门负责。')
    await press('预览')
    await page.getByRole('heading', { name: '请核对文书' }).waitFor()
    await given(desk.house).act(found, 'intake', 'noteCase', { note: '投诉人来电。' })
    await press('签发')
    await page.getByText('案件刚刚有变动').waitFor()
    expect(await reason().inputValue()).toBe('由其他部门负责。')
    await press('预览')
    await press('签发')
    await page.getByText('已签发：').waitFor()
  })

  it('say why a form cannot be issued', async () => {
    const found = await given(desk.house).caseIn('mediation', 'registered')
    await openDocuments(found)
    await page.getByText(/不能签发的文书/).click()
    await page.getByRole('listitem').filter({ hasText: '投诉受理决定书' }).getByText('案件还没有办到这一步').waitFor()
  })

  it.each([
    { width: 1280, language: 'zh-CN' },
    { width: 390, language: 'en' },
  ] as const)('have no barrier and fit at $width px', async (screen) => {
    const found = await given(desk.house).caseIn('mediation', 'refused')
    const visitor = await newOfficer(desk.browser, desk.server, 'head', screen)
    const own = await visitor.newPage()
    await own.goto(`/desk/cases/${found.id}?tab=documents`)
    const again = screen.language === 'en' ? 'Decision not to accept a complaint' : '投诉不予受理决定书'
    const look = async (at: string) =>
      [...(await findBarriers(own)), ...((await isTooWide(own)) ? ['too wide'] : [])].map((one) => `${at}: ${one}`)
    const problems: string[] = []
    await own.getByRole('button', { name: again, exact: true }).waitFor()
    problems.push(...(await look('nothing issued')))
    await own.locator('main summary').last().click()
    await own.getByRole('button', { name: again, exact: true }).click()
    await own.getByRole('dialog').locator('textarea').fill('')
    await own.getByRole('dialog').locator('button[type=submit]').click()
    problems.push(...(await look('a field missing')))
    await own.getByRole('dialog').locator('textarea').fill('由其他部门负责。')
    await own.getByRole('dialog').locator('button[type=submit]').click()
    await own.locator('#paper-preview').waitFor()
    problems.push(...(await look('the preview')))
    await own.getByRole('button', { name: screen.language === 'en' ? 'Issue' : '签发', exact: true }).click()
    await own.locator('code').waitFor()
    problems.push(...(await look('issued')))
    await visitor.close()
    expect(problems).toEqual([])
  })
})

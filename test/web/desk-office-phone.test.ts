import { describe, expect, it } from '@jest/globals'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { givenDesk } from '../support/given-desk.ts'
import { picture } from '../support/picture.ts'

const desk = givenDesk()

describe('the office phone under My account', () => {
  it('is kept by its owner, told where it is wrong, and stands on the next paper behind the name', async () => {
    const page = await desk.pageOf('head')
    await page.goto('/desk/account')
    await page.getByLabel('办公电话').fill('打给我')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('请填写办公电话，例如').waitFor()
    expect(await page.getByLabel('办公电话').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('办公电话').fill('0512 65550105 转 8')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('办公电话已保存').waitFor()
    expect(await page.getByLabel('办公电话').inputValue()).toBe('051265550105-8')
    // Saved once more, it is said once, not in one toast under another.
    const again = page.waitForResponse((answer) => answer.url().endsWith('/graphql'))
    await page.getByRole('button', { name: '保存' }).click()
    await again
    await page.waitForTimeout(500)
    expect(await page.getByText('办公电话已保存').count()).toBe(1)
    const found = await given(desk.house).caseIn('mediation', 'accepted')
    await page.goto(`/desk/cases/${found.id}?tab=documents`)
    await page.getByRole('button', { name: '投诉受理决定书', exact: true }).click()
    expect(await page.getByRole('dialog').getByLabel('联系人及联系电话').inputValue()).toMatch(/，051265550105-8$/)
    await picture(page, 'office-phone-paper')
  })

  it.each([
    ['zh-CN', 1280, '办公电话'],
    ['zh-CN', 390, '办公电话'],
    ['en', 1280, 'Office phone'],
    ['en', 390, 'Office phone'],
  ] as const)('has no barrier and fits, in %s at %i px', async (language, width, label) => {
    const page = await desk.pageOf('mediator', { width, language })
    await page.goto('/desk/account')
    await page.getByLabel(label).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await picture(page, `office-phone-${language}-${width}`)
  })

  it('is not asked of those whom no paper names', async () => {
    const page = await desk.pageOf('auditor')
    await page.goto('/desk/account')
    await page.getByRole('heading', { name: '密码' }).waitFor()
    expect(await page.getByLabel('办公电话').count()).toBe(0)
  })
})

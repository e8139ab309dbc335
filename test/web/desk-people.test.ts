import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { findBarriers, isTooWide, newVisitor, type Screen } from '../support/browser.ts'
import { givenBrand } from '../support/given-brand.ts'
import { givenDesk } from '../support/given-desk.ts'
import { newOfficer } from '../support/officer.ts'
import { picture } from '../support/picture.ts'

const desk = givenDesk({ limitScale: 50, now: new Date().toISOString() })

beforeAll(async () => {
  await givenBrand(desk.house, '山茶坊')
})

const pageOf = async (role: Parameters<typeof newOfficer>[2], screen: Screen): Promise<Page> =>
  (await newOfficer(desk.browser, desk.server, role, screen)).newPage()
const look = async (page: Page, name: string): Promise<void> => {
  expect(await findBarriers(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
  await picture(page, name)
}
const PASSWORD = 'a password of their own'

describe('accounts', () => {
  it('are made by an administrator, opened by their person on a phone, and switched off', async () => {
    const page = await pageOf('administrator', { width: 1280 })
    await page.goto('/desk/people')
    await page.getByRole('button', { name: '新建账号' }).click()
    const form = page.getByRole('form', { name: '新建账号' })
    await form.getByLabel('姓名').fill('林新来')
    await form.getByLabel('邮箱').fill('lin@example')
    await form.getByLabel('受理人员').check()
    await form.getByRole('button', { name: '新建并取得链接' }).click()
    await form.getByText('邮箱地址不完整，请核对').waitFor()
    await form.getByText('请选择所属单位').waitFor()
    await form.getByLabel('邮箱').fill('lin@example.test')
    await form.getByLabel('所属单位').fill('3301')
    await page.getByRole('option').first().click()
    await look(page, 'people-new-1280')
    await form.getByRole('button', { name: '新建并取得链接' }).click()
    await page.getByText('请现在就把链接交给林新来').waitFor()
    const link = await page.locator('code').innerText()
    await look(page, 'people-link-1280')
    await page.getByRole('button', { name: '已经交给本人' }).click()
    await page.getByText('待本人设定密码').waitFor()

    const phone = await (await newVisitor(desk.browser, desk.server.url, { width: 390 })).newPage()
    await phone.goto(link)
    await phone.getByLabel('新密码').fill('short')
    await phone.getByLabel('再输入一次').fill('other')
    await phone.getByRole('button', { name: '设定密码' }).click()
    await phone.getByText('两次输入的不一样').waitFor()
    expect(new URL(phone.url()).hash).toBe('')
    await look(phone, 'new-password-390')
    await phone.getByLabel('新密码').fill(PASSWORD)
    await phone.getByLabel('再输入一次').fill(PASSWORD)
    await phone.getByRole('button', { name: '设定密码' }).click()
    await phone.getByText('密码已经设定，请登录。').waitFor()
    await phone.getByRole('link', { name: '去登录' }).click()
    await phone.getByLabel('邮箱').fill('lin@example.test')
    await phone.getByLabel('密码').fill(PASSWORD)
    await phone.getByRole('button', { name: '登录' }).click()
    await phone.waitForURL('**/desk**')
    await phone.goto(link)
    await phone.reload()
    await phone.getByLabel('新密码').fill(PASSWORD)
    await phone.getByLabel('再输入一次').fill(PASSWORD)
    await phone.getByRole('button', { name: '设定密码' }).click()
    await phone.getByText('这个链接用过了、过期了或者不完整').waitFor()

    await page.reload()
    await page.getByRole('button', { name: '停用：林新来' }).click()
    const off = page.getByRole('form', { name: '停用' })
    await off.getByRole('button', { name: '停用' }).click()
    await off.getByLabel('原因').fill('调离本单位')
    await off.getByRole('button', { name: '停用' }).click()
    await page.getByRole('button', { name: '恢复使用：林新来' }).waitFor()
    await page.getByRole('button', { name: '记录：林新来' }).click()
    await page.getByText('停用 · 调离本单位').waitFor()
    await look(page, 'people-record-1280')
  })

  it('of brands are made the same way, and a reset shows another link, on a phone in English', async () => {
    const page = await pageOf('administrator', { width: 390, language: 'en' })
    await page.goto('/desk/people')
    await page.getByRole('button', { name: 'New account' }).click()
    const form = page.getByRole('form', { name: 'New account' })
    await form.getByLabel('Name', { exact: true }).fill('Fang Wanqing')
    await form.getByLabel('Email').fill('fang@example.test')
    await form.getByLabel('Brand', { exact: true }).check()
    await form.getByLabel('Brand they act for').fill('山茶')
    await page.getByRole('option').first().click()
    await look(page, 'people-new-brand-en-390')
    await form.getByRole('button', { name: 'Make it and get the link' }).click()
    await page.getByText('Hand this link to Fang Wanqing now').waitFor()
    const first = await page.locator('code').innerText()
    await page.getByRole('button', { name: 'It is handed over' }).click()
    await page.getByRole('button', { name: 'Reset password: Fang Wanqing' }).click()
    await page.getByLabel('Reason').fill('never got it')
    await page.getByRole('form').getByRole('button', { name: 'Reset password', exact: true }).click()
    await page.getByText('Hand this link to Fang Wanqing now').waitFor()
    expect(await page.locator('code').innerText()).not.toBe(first)
    await look(page, 'people-link-en-390')
  })

  it('are only to look at for an auditor', async () => {
    const page = await pageOf('auditor', { width: 1280 })
    await page.goto('/desk/people')
    await page.getByText('账号由系统管理员办理').waitFor()
    expect(await page.getByRole('button', { name: '新建账号' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /^停用|^重置/ }).count()).toBe(0)
    await look(page, 'people-auditor-1280')
  })
})

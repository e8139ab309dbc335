import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { generate } from 'otplib'
import type { BrowserContext, Page } from 'playwright-core'
import { createLimits, LIMITS } from '../../server/core/limits.ts'
import { findBarriers, newVisitor } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { givenDesk } from '../support/given-desk.ts'
import { newOfficer } from '../support/officer.ts'
import { openServer } from '../support/open-server.ts'
import { PASSWORD, PEOPLE, type TestRole } from '../support/people.ts'

const desk = givenDesk()
let visitor: BrowserContext
let page: Page
beforeEach(async () => {
  visitor = await newVisitor(desk.browser, desk.server.url, { width: 1280 })
  page = await visitor.newPage()
})
afterEach(async () => visitor.close())

const signIn = async (role: TestRole, password = PASSWORD) => {
  await page.getByLabel('邮箱').fill(PEOPLE[role].email)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

describe('signing in to the desk', () => {
  it('leads back to the address one came for', async () => {
    const found = await given(desk.house).caseIn('mediation', 'registered')
    await page.goto(`/desk/cases/${found.id}?queue=OFFICE&tab=submission`)
    await page.getByRole('heading', { level: 1, name: '工作人员登录' }).waitFor()
    await signIn('intake')
    await page.getByRole('heading', { level: 1, name: found.number }).waitFor()
    expect(new URL(page.url()).search).toBe('?queue=OFFICE&tab=submission')
    await page.getByRole('heading', { name: '事情经过' }).waitFor()
  })

  it('is a page with a heading of its own while its script is still on its way', async () => {
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/assets/sign-in-page-*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/sign-in')
    await page.getByRole('main').getByRole('heading', { level: 1, name: '正在打开' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    answer()
    await page.getByRole('heading', { level: 1, name: '工作人员登录' }).waitFor()
  })

  it('never leads to another site', async () => {
    await page.goto(`/sign-in?to=${encodeURIComponent('//elsewhere.example/desk')}`)
    await signIn('intake')
    await page.getByRole('heading', { level: 1, name: '我承办的' }).waitFor()
    expect(new URL(page.url()).origin).toBe(desk.server.url)
  })

  it('says one sentence for a wrong password and for an unknown address alike', async () => {
    await page.goto('/sign-in')
    await signIn('intake', 'not this one at all')
    const alert = page.getByRole('alert').filter({ hasText: '邮箱或密码不正确' })
    await alert.waitFor()
    const said = await alert.innerText()
    await page.getByLabel('邮箱').fill('nobody@example.test')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('button', { name: '登录', exact: true }).and(page.locator(':enabled')).waitFor()
    expect(await alert.innerText()).toBe(said)
  })

  it('says when to try again after too many attempts', async () => {
    const limits = createLimits(desk.house.parts.database.pool)
    const strict = await openServer({ ...desk.house, parts: { ...desk.house.parts, limits } })
    const guesser = await newVisitor(desk.browser, strict.url, { width: 1280 })
    try {
      const guess = await guesser.newPage()
      await guess.goto('/sign-in')
      await guess.getByLabel('邮箱').fill(PEOPLE.auditor.email)
      await guess.getByLabel('密码').fill('a wrong password')
      const send = guess.getByRole('button', { name: '登录', exact: true })
      for (let attempt = 0; attempt <= LIMITS.passwordGuessByAccount.points; attempt++) {
        const answered = guess.waitForResponse((response) => response.url().endsWith('/auth/sign-in/email'))
        await send.click()
        await answered
      }
      await guess.getByText(/尝试次数过多，请在\d+分钟后再试/).waitFor()
    } finally {
      await guesser.close()
      await strict.close()
    }
  })

  it('ends with the session when one signs out', async () => {
    await page.goto('/desk')
    await signIn('supervisor')
    await page.getByRole('heading', { level: 1, name: '超期督办' }).waitFor()
    await page.getByRole('button', { name: /孙督办/ }).click()
    await page.getByRole('menuitem', { name: '退出登录' }).click()
    await page.getByRole('heading', { level: 1, name: '工作人员登录' }).waitFor()
    await page.goto('/desk')
    await page.getByRole('heading', { level: 1, name: '工作人员登录' }).waitFor()
  })
})

describe('the second factor', () => {
  it('is set up with an app, asked for at the next sign-in, and switched off again', async () => {
    await page.goto('/desk/account')
    await signIn('mediator')
    await page.getByRole('button', { name: '开启第二重验证' }).click()
    await page.getByLabel('现在的密码').fill(PASSWORD)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('img', { name: '供验证器应用扫描的二维码' }).waitFor()
    const [secret = '', backupCode = ''] = await page.locator('form code').allInnerTexts()
    const code = () => generate({ secret: secret.replaceAll(' ', '') })
    await page.getByLabel('三、输入应用显示的六位数字').fill(await code())
    await page.getByRole('button', { name: '验证并开启' }).click()
    await page.getByText('已开启', { exact: true }).waitFor()

    await page.getByRole('button', { name: '退出登录' }).click()
    await signIn('mediator')
    await page.getByLabel('六位验证码').fill('000000')
    await page.getByRole('button', { name: '验证', exact: true }).click()
    await page.getByText('验证码不正确或已过期').waitFor()
    await page.getByRole('button', { name: '手机不在身边？使用备用码' }).click()
    await page.getByLabel('备用码', { exact: true }).fill(backupCode)
    await page.getByRole('button', { name: '验证', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '我承办的' }).waitFor()

    await page.goto('/desk/account')
    await page.getByRole('button', { name: '退出登录' }).click()
    await signIn('mediator')
    await page.getByLabel('六位验证码').fill(await code())
    await page.getByRole('button', { name: '验证', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '我承办的' }).waitFor()

    await page.goto('/desk/account')
    await page.getByRole('button', { name: '关闭第二重验证' }).click()
    await page.getByLabel('现在的密码').fill(PASSWORD)
    await page.getByRole('button', { name: '关闭第二重验证' }).click()
    await page.getByText('未开启', { exact: true }).waitFor()
  })

  it('is where a person is sent who needs one and has none', async () => {
    const strict = await openServer(desk.house, { requireSecondFactor: true })
    const officer = await newOfficer(desk.browser, strict, 'head')
    try {
      const desk = await officer.newPage()
      await desk.goto('/desk/cases?queue=OFFICE')
      await desk.getByText('须先开启第二重验证').waitFor()
      expect(new URL(desk.url()).pathname).toBe('/desk/account')
    } finally {
      await officer.close()
      await strict.close()
    }
  })
})

describe('the account', () => {
  it('changes the password, and other sessions end with the old one', async () => {
    const elsewhere = await newOfficer(desk.browser, desk.server, 'legalReviewer')
    await page.goto('/desk/account')
    await signIn('legalReviewer')
    await page.getByText('当前设备').waitFor()
    await page.getByRole('button', { name: '更换密码' }).click()
    await page.getByLabel('现在的密码').fill(PASSWORD)
    await page.getByLabel('新密码').fill('short')
    await page.getByRole('button', { name: '更换密码' }).click()
    await page.getByText('新密码至少12个字符').waitFor()
    await page.getByLabel('新密码').fill('another long test password')
    await page.getByRole('button', { name: '更换密码' }).click()
    await page.getByText('密码已更换').waitFor()
    const other = await elsewhere.newPage()
    await other.goto('/desk')
    await other.getByRole('heading', { level: 1, name: '工作人员登录' }).waitFor()
    await elsewhere.close()
  })
})

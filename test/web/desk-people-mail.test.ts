import { afterAll, describe, expect, it } from '@jest/globals'
import { openMailer } from '../../server/core/mailer.ts'
import { getSeller } from '../../server/sellers/seller-store.ts'
import { findBarriers, isTooWide, newVisitor } from '../support/browser.ts'
import { givenDesk } from '../support/given-desk.ts'
import { givenSeller } from '../support/given-seller.ts'
import { openMailbox, readMail } from '../support/open-mailbox.ts'
import { picture } from '../support/picture.ts'

const mailbox = await openMailbox()
const mailer = openMailer({ smtpUrl: mailbox.url, from: 'weijian@example.test', publicUrl: 'http://weijian.test' })
const desk = givenDesk({ mailer, now: new Date().toISOString() })
afterAll(async () => {
  mailer.close()
  await mailbox.close()
})

const said = {
  'zh-CN': {
    add: '新建账号',
    name: '姓名',
    email: '邮箱',
    role: '被投诉人',
    seller: '所代表商家的编号',
    make: '新建并取得链接',
    unknown: '没有这个编号的商家',
    mailed: '链接已发到林店主的邮箱',
  },
  en: {
    add: 'New account',
    name: 'Name',
    email: 'Email',
    role: 'Respondent',
    seller: 'Number of the seller they answer for',
    make: 'Make it and get the link',
    unknown: 'No seller has this number',
    mailed: 'The link was mailed to 林店主',
  },
} as const

describe.each([
  [1280, 'zh-CN'],
  [390, 'en'],
] as const)('an account of a respondent, at %s pixels in %s', (width, language) => {
  it('is made by the seller’s number, and opened by the link in the mail', async () => {
    const words = said[language]
    const { number } = await getSeller(desk.house.system(), await givenSeller(desk.house))
    const page = await desk.pageOf('administrator', { width, language })
    await page.goto('/desk/people')
    await page.getByRole('button', { name: words.add }).click()
    const form = page.getByRole('form', { name: words.add })
    await form.getByLabel(words.name, { exact: true }).fill('林店主')
    await form.getByLabel(words.email).fill(`lin-${width}@example.test`)
    await form.getByLabel(words.role, { exact: true }).check()
    await form.getByLabel(words.seller).fill('P2026-9999999-9')
    await form.getByRole('button', { name: words.make }).click()
    await form.getByText(words.unknown).waitFor()
    await picture(page, `people-respondent-${width}-${language}`)
    await form.getByLabel(words.seller).fill(number.toLowerCase())
    await form.getByRole('button', { name: words.make }).click()
    await page.getByText(words.mailed).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await picture(page, `people-mailed-${width}-${language}`)
    const mail = mailbox.received.at(-1)!
    expect(mail.to).toEqual([`lin-${width}@example.test`])
    const [, path] = /http:\/\/weijian\.test(\/new-password#\w+)/.exec(readMail(mail))!
    const phone = await (await newVisitor(desk.browser, desk.server.url, { width: 390 })).newPage()
    await phone.goto(path!)
    await phone.getByLabel('新密码').fill('a password of their own')
    await phone.getByLabel('再输入一次').fill('a password of their own')
    await phone.getByRole('button', { name: '设定密码' }).click()
    await phone.getByText('密码已经设定，请登录。').waitFor()
  })
})

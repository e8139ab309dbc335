import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { findCasesOfSubmission } from '../../server/cases/case-store.ts'
import { newVisitor } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { givenDesk } from '../support/given-desk.ts'

const desk = givenDesk({ limitScale: 1 })
let visitor: BrowserContext
let page: Page
beforeEach(async () => {
  visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
  page = await visitor.newPage()
})
afterEach(async () => visitor.close())

const filed = async (overrides: Record<string, unknown> = {}) => {
  const { submission, secret } = await given(desk.house).submission(overrides)
  return { id: submission.id, number: submission.number, secret }
}

const open = async (receipt: { number: string; secret: string }) => {
  await page.goto(`/follow#${receipt.number}.${receipt.secret}`)
  await page.getByRole('heading', { level: 1, name: receipt.number }).waitFor()
}

const type = async (receipt: { number: string; secret: string }) => {
  await page.getByLabel('编号').fill(receipt.number)
  await page.getByLabel('查询码').fill(receipt.secret)
  await page.getByRole('button', { name: '查看' }).click()
}

describe('following', () => {
  it('opens by the address on the receipt and wipes the secret off it', async () => {
    const receipt = await filed()
    await open(receipt)
    expect(page.url()).toBe(`${desk.server.url}/follow`)
    await page.getByText('您已提交').waitFor()
    await page.getByText('这个日期怎么算的').first().click()
    await page.getByText('个工作日内决定受理还是不受理', { exact: false }).first().waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: receipt.number }).waitFor()
  })

  it('takes number and secret as people type them', async () => {
    const receipt = await filed()
    await page.goto('/follow')
    const spaced = receipt.secret.toLowerCase().replace(/(.{4})/g, '$1 ')
    await type({ number: ` ${receipt.number.toLowerCase()}`, secret: spaced })
    await page.getByRole('heading', { level: 1, name: receipt.number }).waitFor()
  })

  it('says the same sentence for a wrong number and for a wrong secret', async () => {
    const receipt = await filed()
    const told: (string | null)[] = []
    for (const wrong of [
      { ...receipt, number: 'S2026-9999999-X' },
      { ...receipt, secret: '0'.repeat(24) },
    ]) {
      await page.goto('/follow')
      await type(wrong)
      told.push(await page.getByRole('alert').textContent())
    }
    expect(told[0]).toContain('编号和查询码对不上')
    expect(told[1]).toBe(told[0])
  })

  it('says when to try again after too many guesses', async () => {
    const receipt = await filed()
    await page.goto('/follow')
    for (let guess = 0; guess < 6; guess++) {
      await type({ ...receipt, secret: String(guess).repeat(24) })
      await page.getByRole('alert').first().waitFor()
    }
    await page.getByText(/请\d+分钟后再试/).waitFor()
  })

  it('shows a message of the office, and sends words and a file back', async () => {
    const receipt = await filed()
    const [found] = await findCasesOfSubmission(desk.house.system(), receipt.id)
    await given(desk.house).act(found!, 'intake', 'messageFiler', {
      message: '请补充付款记录。',
    })
    await open(receipt)
    await page.getByText('请补充付款记录。').waitFor()
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#842' } })
      .png()
      .toBuffer()
    await page.getByLabel('从相册或文件选').setInputFiles({ name: '付款.png', mimeType: 'image/png', buffer: photo })
    await page.getByText(/已传好 · /).waitFor()
    await page.getByLabel('想说的话').fill('付款记录已经补上。')
    await page.getByRole('button', { name: '送出' }).click()
    await page.getByText('已经送到，经办人会看到。').waitFor()
    await page.getByRole('listitem').filter({ hasText: '付款记录已经补上。' }).waitFor()
    await page.getByText('已收到的证据（1个）').waitFor()
    expect(await page.getByLabel('想说的话').inputValue()).toBe('')
  })

  it('keeps what was written but not sent', async () => {
    const receipt = await filed()
    await open(receipt)
    await page.getByLabel('想说的话').fill('写到一半')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: receipt.number }).waitFor()
    expect(await page.getByLabel('想说的话').inputValue()).toBe('写到一半')
  })

  it('withdraws only after naming the consequence', async () => {
    const receipt = await filed()
    await open(receipt)
    await page.getByRole('button', { name: '撤回', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '确定撤回？' })
    await dialog.getByText('撤回以后，调解到此为止').waitFor()
    await dialog.getByRole('button', { name: '不撤回' }).click()
    await page.getByRole('button', { name: '撤回', exact: true }).click()
    await dialog.getByLabel('为什么撤回').fill('已经和商家谈好。')
    await dialog.getByRole('button', { name: '撤回', exact: true }).click()
    await page.getByText(/您已于.+撤回。/).waitFor()
    expect(await page.getByRole('button', { name: '撤回', exact: true }).count()).toBe(0)
  })

  it('speaks of how it ended, and of nothing to come, once every case is closed', async () => {
    const receipt = await filed({ kinds: ['DISPUTE'] })
    const [found] = await findCasesOfSubmission(desk.house.system(), receipt.id)
    const { act } = given(desk.house)
    const withdrawn = await act(found!, 'intake', 'withdrawComplaint')
    await open(receipt)
    await page.getByRole('heading', { level: 2, name: '接下来' }).waitFor()
    await act(withdrawn, 'intake', 'closeCase')
    await page.reload()
    await open(receipt)
    await page.getByRole('heading', { level: 2, name: '办理结果' }).waitFor()
    expect(await page.getByRole('heading', { level: 2, name: '接下来' }).count()).toBe(0)
  })

  it('forgets number and secret when told to', async () => {
    await open(await filed())
    await page.getByRole('button', { name: '退出查看' }).click()
    await page.getByText('已经退出').waitFor()
    await page.reload()
    expect(await page.getByLabel('查询码').inputValue()).toBe('')
  })
})

import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page, Route } from 'playwright-core'
import sharp from 'sharp'
import { newVisitor } from '../support/browser.ts'
import { fillFiling, next, readReceipt } from '../support/filing-form.ts'
import { givenDesk } from '../support/given-desk.ts'

const desk = givenDesk()
let visitor: BrowserContext
let page: Page
beforeEach(async () => {
  visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
  page = await visitor.newPage()
})
afterEach(async () => visitor.close())

const submissions = () => desk.house.system().db.selectFrom('submission').selectAll().orderBy('receivedAt')
const filedBy = async (number: string) => submissions().where('number', '=', number).executeTakeFirstOrThrow()
const countOf = async () => (await submissions().execute()).length

const send = () => page.getByRole('button', { name: '提交', exact: true })

const isFiling = (route: Route) => route.request().postData()?.includes('mutation FileSubmission') ?? false

describe('filing', () => {
  it('takes a complaint with a photo from a phone and gives a receipt', async () => {
    const before = await countOf()
    await fillFiling.what(page)
    await fillFiling.seller(page)
    await fillFiling.wants(page)
    await fillFiling.when(page)
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#284' } })
      .jpeg()
      .toBuffer()
    await page.getByLabel('拍照').setInputFiles({ name: '商品.jpg', mimeType: 'image/jpeg', buffer: photo })
    await page.getByText(/已传好 · /).waitFor()
    await fillFiling.evidence(page)
    await page.getByLabel('同意委托调解').check()
    await fillFiling.you(page)
    await send().click()
    const { number, secret } = await readReceipt(page)
    expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{24}$/)
    expect(await countOf()).toBe(before + 1)
    const filed = await filedBy(number)
    expect(filed).toMatchObject({
      hasDispute: true,
      hasLead: true,
      wants: ['REFUND'],
      amountFen: 39_900,
      happenedOn: '2026-11-20',
      consentDelegate: true,
      consentPublish: false,
    })
    const evidence = await desk.house
      .system()
      .db.selectFrom('evidence')
      .selectAll()
      .where('submissionId', '=', filed.id)
      .execute()
    expect(evidence.map(({ sha256 }) => sha256)).toEqual([createHash('sha256').update(photo).digest('hex')])
    expect(await page.evaluate(() => localStorage.getItem('weijian.filing'))).toBeNull()
  })

  it('lets a report be anonymous and says that it is one', async () => {
    await page.goto('/file')
    await page.getByRole('button', { name: '虚假广告' }).click()
    await page.getByLabel('广告原文').fill('三天根治，无效退款')
    await page.getByLabel('在哪里看到的').fill('朋友圈')
    await page.getByLabel('事情经过').fill('普通面膜宣传能治疗湿疹，评论区有人上当。')
    await next(page, '商家是谁')
    await fillFiling.seller(page)
    await page.getByText('成为什么，看您上面怎么选').waitFor()
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('alert').getByText('请选择要不要举报').waitFor()
    await page.getByLabel('要，我举报商家违法，请你们查处').check()
    await page.getByText('这是一件举报').waitFor()
    await next(page, '什么时候，多少钱')
    await next(page, '有什么证据')
    await next(page, '您是谁')
    expect(await page.getByLabel('真实姓名').count()).toBe(0)
    await next(page, '核对，提交')
    await send().click()
    const filed = await filedBy((await readReceipt(page)).number)
    expect(filed).toMatchObject({ hasDispute: false, hasLead: true, filerSealed: null })
  })

  it('says beside the field and in a summary that takes the focus what is missing', async () => {
    await page.goto('/file')
    await page.getByRole('button', { name: '假冒伪劣' }).click()
    await page.getByLabel('所称品牌').fill('山茶坊')
    await page.getByRole('button', { name: '下一步' }).click()
    const summary = page.getByRole('alert').filter({ hasText: '需要补充或修改' })
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
    await summary.getByText('请填写：商品名称').click()
    const field = page.getByLabel('商品名称')
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await field.fill('精华液')
    expect(await field.getAttribute('aria-invalid')).toBeNull()
  })

  it('shows what the server refuses at the field where it can be put right', async () => {
    await fillFiling.all(page)
    await page.evaluate(() => {
      const draft = JSON.parse(localStorage.getItem('weijian.filing')!)
      draft.chosenSeller = { id: '00000000-0000-4000-8000-000000000000', name: '已注销的店', number: 'P2026-0000000-X' }
      localStorage.setItem('weijian.filing', JSON.stringify(draft))
    })
    await page.reload()
    await send().click()
    await page.getByRole('alert').getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: '商家是谁' }).waitFor()
    await page.getByRole('button', { name: '不是这家' }).click()
    expect(await page.getByLabel('微信号').inputValue()).toBe('meizhuang_xiaoli')
    await next(page, '您想要什么结果')
    await page.goto('/file/review')
    await send().click()
    await readReceipt(page)
  })

  it('keeps what was typed over a reload and a change of language', async () => {
    await fillFiling.what(page)
    await page.getByLabel('收款人').fill('*小丽')
    await page.reload()
    await page.getByText('您上次填到一半').waitFor()
    expect(await page.getByLabel('收款人').inputValue()).toBe('*小丽')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Who is the seller?' }).waitFor()
    expect(await page.getByLabel('Payee').inputValue()).toBe('*小丽')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('starts over only after saying what will be lost', async () => {
    await fillFiling.what(page)
    await page.reload()
    await page.getByRole('button', { name: '清空重填' }).click()
    const dialog = page.getByRole('dialog', { name: '清空，重新填写？' })
    await dialog.getByRole('button', { name: '接着填' }).click()
    expect(await page.evaluate(() => localStorage.getItem('weijian.filing'))).not.toBeNull()
    await page.getByRole('button', { name: '清空重填' }).click()
    await dialog.getByRole('button', { name: '清空重填' }).click()
    await page.getByRole('button', { name: '假冒伪劣' }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('weijian.filing'))).toBeNull()
  })

  it('files a double tap once', async () => {
    await fillFiling.all(page)
    const before = await countOf()
    await send().evaluate((button: HTMLButtonElement) => {
      button.click()
      button.click()
    })
    await readReceipt(page)
    expect(await countOf()).toBe(before + 1)
  })

  it('files once when the answer is lost and it tries again', async () => {
    await fillFiling.all(page)
    const before = await countOf()
    let tries = 0
    await page.route('**/graphql', async (route) => {
      if (!isFiling(route) || ++tries > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await send().click()
    const { number } = await readReceipt(page)
    expect(tries).toBe(2)
    expect(await countOf()).toBe(before + 1)
    expect((await filedBy(number)).number).toBe(number)
  })

  it('gives the receipt of what had arrived when the answers went on after a lost answer', async () => {
    await fillFiling.all(page, '付款后收到的商品标签模糊，防伪码查询不到。')
    const before = await countOf()
    let isLosing = true
    await page.route('**/graphql', async (route) => {
      if (!isFiling(route) || !isLosing) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await send().click()
    await page.getByText('再按一次也只算一件').waitFor()
    isLosing = false
    await page.getByRole('link', { name: '修改：发生了什么？' }).click()
    await page.getByLabel('事情经过').fill('付款后收到的商品标签模糊，后来商家把我拉黑了。')
    await page.goto('/file/review')
    await send().click()
    const { number } = await readReceipt(page)
    await page.getByText('您上一次提交其实已经送到').waitFor()
    expect(await countOf()).toBe(before + 1)
    expect((await filedBy(number)).narrative).toBe('付款后收到的商品标签模糊，防伪码查询不到。')
  })
})

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import { findCasesOfSubmission } from '../../server/cases/case-store.ts'
import { findBarriers, isTooWide, newVisitor } from '../support/browser.ts'
import { fillFiling, next, readReceipt } from '../support/filing-form.ts'
import { givenDesk } from '../support/given-desk.ts'
import { givenJointNotice } from '../support/given-joint-notice.ts'
import { givenSeller } from '../support/given-seller.ts'

const desk = givenDesk()
let visitor: BrowserContext
let page: Page
beforeEach(async () => {
  visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
  page = await visitor.newPage()
})
afterEach(async () => visitor.close())

const kept = () => page.evaluate(() => JSON.parse(localStorage.getItem('weijian.receipts') ?? '[]'))
const send = () => page.getByRole('button', { name: '提交', exact: true }).click()
const complaint = async (isReport = false) => {
  await page.getByLabel('退还货款和服务费用').check()
  await page.getByLabel(isReport ? '要，我举报商家违法' : '不举报，只要求商家解决').check()
  await next(page, '什么时候，多少钱')
}

/** A whole filing up to the receipt. */
const fileOne = async (isReport = false) => {
  await fillFiling.what(page)
  await fillFiling.seller(page)
  await complaint(isReport)
  await fillFiling.when(page)
  await fillFiling.evidence(page)
  await fillFiling.you(page)
  await send()
  return readReceipt(page)
}

describe('what this device filed before', () => {
  it('is offered while the same seller is named, and leads to the follow page with the words brought along', async () => {
    const { number, secret } = await fileOne()
    expect(await kept()).toMatchObject([{ number, seller: { wechatId: 'meizhuang_xiaoli' } }])
    expect(JSON.stringify(await kept())).not.toContain(secret)
    expect(await findBarriers(page)).toEqual([])
    await page.locator('#remember-secret').check()
    expect(await kept()).toMatchObject([{ number, secret }])

    await fillFiling.what(page, '又收到一件假的，和上次是同一个人卖的，还是不退。')
    await page.getByLabel('微信号').fill('别的商家号')
    expect(await page.getByText('这台设备上提交过同一件吗').count()).toBe(0)
    await page.getByLabel('微信号').fill(' Meizhuang_XiaoLi')
    await page.getByText('提交过同一商家的投诉举报').waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await page.getByRole('button', { name: '补充到这一件' }).click()
    await page.getByRole('heading', { level: 1, name: number }).waitFor()
    expect(await page.locator('#text').inputValue()).toContain('又收到一件假的')
    expect(page.url()).not.toContain(secret)
    // the draft is still there
    await page.goto('/file/seller')
    await page.getByText('那一件还有一段没有发出的补充').waitFor()
    await page.getByRole('button', { name: '从这台设备上删去' }).click()
    expect(await kept()).toEqual([])
    expect(await page.getByText('这台设备上提交过同一件吗').count()).toBe(0)
  })

  it('asks for the secret where it was not kept, and is listed where submissions are followed', async () => {
    const { number, secret } = await fileOne()
    await page.goto('/follow')
    await page.getByText('这台设备记住的').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: '填上编号' }).click()
    expect(await page.locator('#number').inputValue()).toBe(number)
    await page.locator('#secret').fill(secret)
    await page.getByRole('button', { name: '查看' }).click()
    await page.getByRole('heading', { level: 1, name: number }).waitFor()
  })

  it('keeps nothing of a report unless its filer says so', async () => {
    const { number } = await fileOne(true)
    expect(await kept()).toEqual([])
    await page.getByLabel('编号和您填写的商家').check()
    expect(await kept()).toMatchObject([{ number }])
    await page.getByLabel('编号和您填写的商家').uncheck()
    expect(await kept()).toEqual([])
  })
})

describe('a joint complaint that an office published', () => {
  it.each([
    [390, 'zh-CN'],
    [1280, 'en'],
  ] as const)(
    'is shown at %i px in %s to whoever names that seller, joined by choice, and filed so',
    async (width, language) => {
      const handle = `zhenzhi_${width}`
      const sellerId = await givenSeller(desk.house, {
        name: '晴川针织有限公司',
        kind: 'ENTERPRISE',
        accounts: [{ platform: 'WECHAT', handle }],
      })
      const { found } = await givenJointNotice(desk.house).published(sellerId)
      const asked: string[] = []
      page.on('request', (request) => {
        if (request.postData()?.includes('JointNotices')) asked.push(request.postData()!)
      })
      await page.setViewportSize({ width, height: 900 })
      await fillFiling.what(page)
      await page.getByLabel('微信号').fill(handle)
      await page.getByLabel('收款人').fill('陈某某')
      await next(page, '您想要什么结果')
      expect(asked).toEqual([])
      await page.getByLabel('退还货款和服务费用').check()
      const join = page.getByLabel('请求并入：清溪县市场监督管理局正在办理“羊绒围巾”共同投诉')
      await join.waitFor()
      expect(asked.join()).not.toContain('陈某某')
      expect(await page.getByLabel('不并入，单独办理').isChecked()).toBe(true)
      expect(await page.getByText('商家：晴川针织有限公司').count()).toBe(1)
      await join.check()
      await page.getByLabel('不举报，只要求商家解决').check()
      if (language === 'en') {
        await page.evaluate(() => localStorage.setItem('weijian.language', 'en'))
        await page.reload()
        await page.getByRole('radio', { name: /Ask to join/ }).waitFor()
        expect(await page.getByRole('radio', { name: /Ask to join/ }).isChecked()).toBe(true)
      }
      expect(await findBarriers(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      if (language === 'en') {
        await page.evaluate(() => localStorage.setItem('weijian.language', 'zh-CN'))
        await page.reload()
      }
      await next(page, '什么时候，多少钱')
      await fillFiling.when(page)
      await fillFiling.evidence(page)
      await fillFiling.you(page)
      expect(await join.isChecked()).toBe(true)
      expect(await findBarriers(page)).toEqual([])
      await send()
      const { number } = await readReceipt(page)
      const { db } = desk.house.system()
      const { id } = await db
        .selectFrom('submission')
        .select('id')
        .where('number', '=', number)
        .executeTakeFirstOrThrow()
      const [opened] = await findCasesOfSubmission(desk.house.system(), id)
      expect(opened).toMatchObject({ sellerId, facts: { asksToJoin: { number: found.number } } })
    },
  )

  it('is not asked for by a report alone, and is let go with the seller it was about', async () => {
    const sellerId = await givenSeller(desk.house, { accounts: [{ platform: 'WECHAT', handle: 'bianzhi_01' }] })
    await givenJointNotice(desk.house).published(sellerId)
    await fillFiling.what(page)
    await page.getByLabel('微信号').fill('bianzhi_01')
    await next(page, '您想要什么结果')
    await page.getByLabel('要，我举报商家违法，请你们查处').check()
    expect(await page.getByText('请求并入').count()).toBe(0)
    await page.getByLabel('退还货款和服务费用').check()
    await page.getByLabel(/请求并入/).check()
    await page.getByRole('link', { name: '上一步' }).click()
    await page.getByLabel('微信号').fill('nobody_else_01')
    await next(page, '您想要什么结果')
    await page.waitForFunction(() => JSON.parse(localStorage.getItem('weijian.filing')!).joint === null)
    expect(await page.getByText('请求并入').count()).toBe(0)
  })
})

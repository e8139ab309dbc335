import type { Page } from 'playwright-core'

/** Fills the form as a person would who bought a fake and wants the money back. Each ends on the next screen. */
export const fillFiling = {
  what: async (page: Page, story = '在朋友圈看到广告后付款，收到的商品标签模糊，防伪码查询不到。') => {
    await page.goto('/file')
    await page.getByRole('button', { name: '假冒伪劣' }).click()
    await page.getByLabel('所称品牌').fill('山茶坊')
    await page.getByLabel('商品名称').fill('精华液')
    await page.getByLabel('标签、包装或防伪码不符').check()
    await page.getByLabel('事情经过').fill(story)
    await next(page, '商家是谁')
  },
  seller: async (page: Page) => {
    await page.getByLabel('微信号').fill('meizhuang_xiaoli')
    await next(page, '您想要什么结果')
  },
  wants: async (page: Page) => {
    await page.getByLabel('退还货款和服务费用').check()
    await page.getByLabel('要，我举报商家违法，请你们查处').check()
    await next(page, '什么时候，多少钱')
  },
  when: async (page: Page) => {
    await page.getByLabel('哪一天发生的').fill('2026-11-20')
    await page.getByLabel('花了多少钱').fill('399')
    await next(page, '有什么证据')
  },
  evidence: (page: Page) => next(page, '您是谁'),
  you: async (page: Page) => {
    await page.getByLabel('真实姓名').fill('王小明')
    await page.getByLabel('手机号码').fill('138 0013 8000')
    await page.getByLabel('通讯地址').fill('清溪县人民路1号')
    await next(page, '核对，提交')
  },
  /** Everything up to the review. */
  all: async (page: Page, story?: string) => {
    await fillFiling.what(page, story)
    await fillFiling.seller(page)
    await fillFiling.wants(page)
    await fillFiling.when(page)
    await fillFiling.evidence(page)
    await fillFiling.you(page)
  },
}

export const next = async (page: Page, heading: string) => {
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** Number and secret as the receipt page shows them. */
export const readReceipt = async (page: Page): Promise<{ number: string; secret: string }> => {
  await page.getByRole('heading', { level: 1, name: '已经收到' }).waitFor()
  const [number = '', secret = ''] = await page.locator('main dd').allInnerTexts()
  return { number: number.trim(), secret: secret.replace(/[\s-]/g, '') }
}

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { givenSellers, openSearchableHouse } from '../sellers/searchable-house.ts'
import { findBarriers, isTooWide, newVisitor, openBrowser } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { act } from '../support/given-seller.ts'
import type { House } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { picture } from '../support/picture.ts'

// Each walk asks ten times and looks at every element of each answer.
jest.setTimeout(240_000)

const CODE = '91350100M000100Y43'
const PHONE = '13800138031'
let house: House
let server: OpenedServer
let browser: Browser

beforeAll(async () => {
  house = await openSearchableHouse({ limitScale: 100, publishComplaintsFrom: 5 })
  server = await openServer(house)
  browser = await openBrowser()
  const ids = await givenSellers(house, [
    {
      name: '清溪茶业有限公司',
      kind: 'ENTERPRISE',
      accounts: [
        { platform: 'WECHAT', handle: 'qingxi_cha88' },
        { platform: 'SHOP', handle: '清溪茶铺', url: 'https://shop.example/qingxi' },
      ],
      identifiers: [
        { kind: 'CREDIT_CODE', value: CODE },
        { kind: 'PHONE', value: PHONE },
      ],
    },
    { name: '石桥食品商行', kind: 'INDIVIDUAL_BUSINESS' },
    { name: '远山美妆有限公司', kind: 'ENTERPRISE' },
    { name: '王小手作', kind: 'EXEMPT_HANDICRAFT', accounts: [{ platform: 'WECHAT', handle: 'wang_shouzuo' }] },
  ])
  const [intake, [tea, food, beauty]] = [await house.as('intake'), Object.values(ids)]
  const business = { kind: 'BUSINESS', number: CODE, expiresOn: '2030-12-31', state: 'valid' }
  const trade = { kind: 'FOOD_TRADE', number: 'JY13301820000001', expiresOn: '2026-10-01', state: 'valid' }
  await act(intake, tea!, 'recordLicence', business)
  await act(intake, food!, 'recordLicence', trade)
  await act(intake, beauty!, 'recordLicence', { ...business, number: '91350100M000101060', expiresOn: null })
  await act(intake, ids.王小手作!, 'recordExemption', { kind: 'HANDICRAFT', declaredOn: '2026-10-01' })
  const served = await givenEnforcement(house).caseIn('served', { sellerId: beauty! })
  await givenEnforcement(house).take(served, {
    as: 'head',
    action: 'publishDecision',
    answers: { publishedOn: '2026-10-12' },
  })
  for (const state of ['accepted', 'accepted', 'mediating', 'mediating', 'mediating'])
    await given(house).caseIn('mediation', state, { sellerId: tea!, consentPublish: true })
  await house.settle()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})

const BOX = { 'zh-CN': '商家名称、店名', en: 'Name, shop name' } as const
const BUTTON = { 'zh-CN': '查询', en: 'Check' } as const

type Expected = { 'zh-CN': readonly string[]; en: readonly string[] }

/** What is asked, and what the answer has to say to who is about to pay. */
const answers: readonly { asked: string; as: string; says: Expected }[] = [
  {
    ...{ asked: '清溪茶业有限公司', as: 'name' },
    says: {
      'zh-CN': ['登记的证照在有效期内', '营业执照：在有效期内', '受理5件', '其中3件', '占60%', '名称谁都能抄'],
      en: ['in date', '5 accepted', 'in 3 of them, 60%', 'anybody can copy a name'],
    },
  },
  { asked: 'Qingxi_Cha88', as: 'wechat', says: { 'zh-CN': ['微信号相符'], en: ['Found by its WeChat ID'] } },
  {
    ...{ asked: '刚在朋友圈看到的 https://shop.example/qingxi?from=share', as: 'link' },
    says: { 'zh-CN': ['链接相符'], en: ['Found by its link'] },
  },
  {
    ...{ asked: CODE.toLowerCase(), as: 'code' },
    says: { 'zh-CN': ['统一社会信用代码相符'], en: ['Found by its credit code'] },
  },
  {
    ...{ asked: 'JY1 3301 8200 00001', as: 'run-out' },
    says: {
      'zh-CN': ['但有证照过期或者失效', '食品经营许可证：已过期', '证照编号相符'],
      en: ['a licence of it does not hold any more', 'run out', 'Found by its licence number'],
    },
  },
  {
    ...{ asked: '远山美妆有限公司', as: 'penalty' },
    says: {
      'zh-CN': ['但有正在公示的处罚', '罚款¥5,000.00', '清溪县市场监督管理局', '一年内不足5件的不显示'],
      en: ['a penalty of it is being published', 'fine ¥5,000.00', 'Not shown below 5'],
    },
  },
  {
    ...{ asked: 'wang_shouzuo', as: 'exempt' },
    says: { 'zh-CN': ['自己声明不需要登记', '零星小额'], en: ['declares that it need not register', 'small trade'] },
  },
  { asked: PHONE, as: 'phone', says: { 'zh-CN': ['我们没有'], en: ['We have nothing'] } },
]

const ask = async (page: Page, asked: string, language: 'zh-CN' | 'en') => {
  await page.getByLabel(BOX[language]).fill(asked)
  await page.getByRole('button', { name: BUTTON[language], exact: true }).click()
}

describe('the answer of the seller check', () => {
  it.each([
    { width: 390, language: 'zh-CN' },
    { width: 1280, language: 'zh-CN' },
    { width: 390, language: 'en' },
    { width: 1280, language: 'en' },
  ] as const)('tells each standing in $language at $width, and nobody’s name or number', async (screen) => {
    const visitor = await newVisitor(browser, server.url, screen)
    const found: string[] = []
    for (const { asked, as, says } of answers) {
      const page = await visitor.newPage()
      page.on('pageerror', ({ message }) => found.push(message))
      await page.goto('/check')
      await ask(page, asked, screen.language)
      const answer = page.getByRole('region', { name: { 'zh-CN': '查询结果', en: 'Answer' }[screen.language] })
      await answer.getByRole('listitem').first().waitFor()
      await picture(page, `check-${as}-${screen.language}-${screen.width}`)
      const words = await answer.innerText()
      found.push(...says[screen.language].filter((one) => !words.includes(one)).map((one) => `${as}: no ${one}`))
      if (as !== 'phone' && words.includes(PHONE)) found.push(`${as}: a phone`)
      if (words.includes('王小手作')) found.push(`${as}: somebody’s name`)
      found.push(...(await findBarriers(page)).map((barrier) => `${as}: ${barrier}`))
      if (await isTooWide(page)) found.push(`${as}: wider than the screen`)
      await page.close()
    }
    await visitor.close()
    expect(found).toEqual([])
  })
})

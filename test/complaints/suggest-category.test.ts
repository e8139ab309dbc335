import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { LIMITS } from '../../server/core/limits.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house, { trustProxy: 1 })
})
afterAll(async () => {
  await server?.close()
  await house?.close()
})

const ASKED = `query ($text: String!) { categorySuggestion(text: $text) { because confidence category { name label } } }`

const ask = (text: string, headers: Record<string, string> = { 'x-forwarded-for': '10.1.0.1' }) =>
  server.graphql(ASKED, { text }, { headers })
const suggest = async (text: string) => (await ask(text)).data.categorySuggestion

describe('categorySuggestion', () => {
  it('says what the words speak for, and which do', async () => {
    expect(await suggest('付款都十天了还没发货，催了三次也不理')).toMatchObject({
      category: { name: 'lateDelivery', label: '延迟发货' },
      because: expect.arrayContaining([expect.stringContaining('发货')]),
    })
  })

  it.each([
    ['returnRefused', '拒绝七日无理由退货', '昨天签收的毛衣，吊牌没摘，申请无理由退货，店家死活不同意'],
    ['noLabel', '三无产品', '罐头外面没有生产日期，也找不到厂名厂址'],
    ['falseAdvertising', '虚假广告', '主播吹这款茶能治好糖尿病，还请了假专家来讲'],
    ['infringement', '侵犯知识产权', '我是注册商标的权利人，这家店没有得到许可就用在箱包上'],
    ['pyramidSelling', '涉嫌传销', '交四千八才能入会，之后靠拉人头拿奖金'],
    ['harassment', '骚扰推销', '退订了好多次，推销短信还是天天发，电话也不停'],
  ])('tells %s, too', async (name, label, text) => {
    expect(await suggest(text)).toMatchObject({
      category: { name, label },
      because: expect.arrayContaining([expect.any(String)]),
    })
  })

  it('speaks the language of the reader', async () => {
    const { data } = await ask('标签是假的，防伪码查不到，不是正品', {
      'x-forwarded-for': '10.1.0.1',
      'accept-language': 'en',
    })
    expect(data.categorySuggestion.category.label).toBe('Fake or shoddy goods')
  })

  it('suggests nothing where the words say too little or fit none', async () => {
    expect(await suggest('')).toBeNull()
    expect(await suggest('假的')).toBeNull()
    expect(await suggest('客服态度不好，说话很冲，体验很差')).toBeNull()
    expect(await suggest('今天天气很好，我们去公园散步')).toBeNull()
  })

  it('names the field for more than a story may hold', async () => {
    const { errors, data } = await ask('慢'.repeat(3_001))
    expect(data?.categorySuggestion ?? null).toBeNull()
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }])
  })

  it('refuses more than anybody types', async () => {
    const headers = { 'x-forwarded-for': '10.1.0.2' }
    for (let asked = 0; asked < LIMITS.categoryByAddress.points; asked++) await ask('坏了', headers)
    const { errors } = await ask('坏了', headers)
    expect(errors).toMatchObject([{ extensions: { code: 'TOO_MANY' } }])
  })
})

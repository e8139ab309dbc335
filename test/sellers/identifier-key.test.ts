import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { identifierKey, isDecisive } from '../../server/sellers/identifier-key.ts'
import { IDENTIFIER_KINDS } from '../../server/sellers/identifier-kinds.ts'

describe('identifierKey', () => {
  it('brings the spellings of one phone number together', () => {
    for (const written of ['13800138000', '+86 138 0013 8000', '0086-138-0013-8000', '１３８００１３８０００'])
      expect(identifierKey('PHONE', written)).toBe('13800138000')
    expect(identifierKey('PHONE', '0571-86001234')).toBe('057186001234')
  })

  it('brings the spellings of one WeChat ID together and keeps its dashes', () => {
    expect(identifierKey('WECHAT_ID', ' MeiZhuang_Li ')).toBe('meizhuang_li')
    expect(identifierKey('WECHAT_ID', 'mei-zhuang')).not.toBe(identifierKey('WECHAT_ID', 'mei_zhuang'))
  })

  it('knows a shop’s page again whatever tracks its visitors', () => {
    const key = 'weidian.com/item.html?itemID=778899'
    for (const written of [
      'https://weidian.com/item.html?itemID=778899',
      'http://www.weidian.com/item.html?spm=a1&itemID=778899&utm_source=moments#top',
      'weidian.com/item.html?itemID=778899',
    ])
      expect(identifierKey('LINK', written)).toBe(key)
  })

  it('compares names as names', () => {
    expect(identifierKey('SHOP_NAME', '麥田·生活 館')).toBe(identifierKey('SHOP_NAME', '麦田生活馆'))
  })

  it('gives the same key for a key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDENTIFIER_KINDS), fc.string({ unit: 'binary' }), (kind, value) => {
        const key = identifierKey(kind, value)
        expect(identifierKey(kind, key)).toBe(key)
      }),
    )
  })
})

describe('isDecisive', () => {
  const decides = (kind: Parameters<typeof isDecisive>[0], value: string) =>
    isDecisive(kind, identifierKey(kind, value))

  it('takes what only one seller has', () => {
    expect(decides('WECHAT_ID', 'meizhuang_li')).toBe(true)
    expect(decides('PHONE', '13800138000')).toBe(true)
    expect(decides('CREDIT_CODE', '91350100M000100Y43')).toBe(true)
    expect(decides('LINK', 'https://shop77.taobao.com')).toBe(true)
    expect(decides('LINK', 'https://weidian.com/?userid=1234567')).toBe(true)
  })

  it('takes nothing that many share, and no filler', () => {
    expect(decides('PAYEE', '李某')).toBe(false)
    expect(decides('SHOP_NAME', '代购小店')).toBe(false)
    expect(decides('LINK', 'https://www.weidian.com/')).toBe(false)
    expect(decides('PHONE', '10086')).toBe(false)
    expect(decides('WECHAT_ID', '不知道')).toBe(false)
  })
})

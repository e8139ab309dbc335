import { describe, expect, it } from '@jest/globals'
import { identifierKey } from '../../server/sellers/identifier-key.ts'
import { linkIn } from '../../server/sellers/link-in.ts'
import { sellerOfTold } from '../../server/sellers/told-seller.ts'

describe('linkIn', () => {
  it.each([
    ['https://a.example.cn/x', 'https://a.example.cn/x'],
    ['7.99 复制打开App，https://t.example.cn/abC1/ 【山茶精华】快来看', 'https://t.example.cn/abC1/'],
    ['【购物】https://m.tb.example.cn/h.5xY?tk=abc CZ3457 「好物」', 'https://m.tb.example.cn/h.5xY?tk=abc'],
    ['weixin://dl/business/?t=abc', 'weixin://dl/business/?t=abc'],
    ['#小程序://茶铺/AbC123 快来', '#小程序://茶铺/AbC123'],
    ['shop.example.com/item/1', 'shop.example.com/item/1'],
    ['复制这段shop.example.com/item/1打开', 'shop.example.com/item/1'],
    ['(https://x.example.cn/a).', 'https://x.example.cn/a'],
    ['ｈｔｔｐｓ://x.example.cn/a', 'https://x.example.cn/a'],
  ])('finds the address in %s', (text, link) => expect(linkIn(text)).toBe(link))

  it.each([
    '就是那个链接',
    '微信里的',
    '13800138000',
    '100.50',
    'a@b.example.com',
    'v1.2',
    'http://',
    '://',
    '...',
    '',
  ])('finds none in "%s"', (text) => expect(linkIn(text)).toBeUndefined())

  it('makes one seller of the link and of the words it was shared with', () => {
    const [shared, plain] = ['看这个 https://x.example.cn/shop/9?utm_source=a 超值', 'x.example.cn/shop/9'].map(
      (link) => sellerOfTold({ link }).identifiers?.map(({ kind, value }) => identifierKey(kind, value)),
    )
    expect(shared).toEqual(['x.example.cn/shop/9'])
    expect(plain).toEqual(shared)
  })
})

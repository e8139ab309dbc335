import { describe, expect, it } from '@jest/globals'
import { maskIdentifier } from '../../server/sellers/mask-identifier.ts'

describe('maskIdentifier', () => {
  it('hides the middle of a phone number, also where it serves as a WeChat ID', () => {
    expect(maskIdentifier('PHONE', '138 0013 8000')).toBe('138****8000')
    expect(maskIdentifier('WECHAT_ID', '13800138000')).toBe('138****8000')
  })

  it('hides all of a person’s name but the first sign', () => {
    expect(maskIdentifier('PAYEE', '李小红')).toBe('李**')
  })

  it('shows what belongs to a business', () => {
    expect(maskIdentifier('WECHAT_ID', 'meizhuang_li')).toBe('meizhuang_li')
    expect(maskIdentifier('PAYEE', '清溪县山茶日化有限公司')).toBe('清溪县山茶日化有限公司')
    expect(maskIdentifier('CREDIT_CODE', '91350100M000100Y43')).toBe('91350100M000100Y43')
    expect(maskIdentifier('LINK', 'https://weidian.com/?userid=1')).toBe('https://weidian.com/?userid=1')
  })
})

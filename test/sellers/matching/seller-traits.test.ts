import { describe, expect, it } from '@jest/globals'
import { sellerTraits } from '../../../server/sellers/matching/seller-traits.ts'

const of = (given: Partial<Parameters<typeof sellerTraits>[0]>) =>
  sellerTraits({ names: [], identifiers: [], texts: [], ...given })

describe('sellerTraits', () => {
  it('reads a name as written, as it sounds, and in pieces', () => {
    expect(of({ names: ['小雅·美妝'] })).toEqual([
      { trait: 'NAME', key: '小雅美妆' },
      { trait: 'NAME_SOUND', key: 'xiaoyameizhuang' },
      { trait: 'NAME_PIECE', key: '小雅' },
      { trait: 'NAME_PIECE', key: '雅美' },
      { trait: 'NAME_PIECE', key: '美妆' },
    ])
  })

  it('takes identifiers by the keys they are found by', () => {
    expect(
      of({
        identifiers: [
          { kind: 'PHONE', key: '16900000001' },
          { kind: 'SHOP_NAME', key: '小雅' },
        ],
      }),
    ).toEqual([{ trait: 'PHONE', key: '16900000001' }])
  })

  it('meets a sentence in any decoration, and passes over what everybody writes', () => {
    const [plain] = of({ texts: ['今天上新清溪家的手工茶饼。包邮。'] })
    const [decorated, ...others] = of({ texts: ['今·天·上·新，清溪家的手工(gōng)茶餅！\n包邮'] })
    expect(decorated).toEqual(plain)
    expect(others).toEqual([])
  })

  it('says each value once', () => {
    expect(of({ texts: ['今天上新清溪家的手工茶饼。', '今天上新清溪家的手工茶饼！'] })).toHaveLength(1)
  })
})

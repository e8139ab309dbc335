import { describe, expect, it } from '@jest/globals'
import { likenessTo } from '../../server/sellers/name-likeness.ts'

describe('likenessTo', () => {
  it('is whole for the same name in any script, and nothing for another', () => {
    expect(likenessTo('華興通訊').bySigns('华兴通讯')).toBe(1)
    expect(likenessTo('华兴通讯').bySigns('山茶坊')).toBe(0)
    expect(likenessTo('华兴通讯').bySound('山茶坊')).toBeLessThan(0.3)
  })

  it('puts what sounds the same just under what is written the same, and above a wrong sign', () => {
    const { bySigns, bySound } = likenessTo('华兴童讯')
    expect(bySound('华兴通讯')).toBeLessThan(bySigns('华兴童讯'))
    expect(bySound('华兴通讯')).toBeGreaterThan(bySigns('华兴快讯'))
  })
})

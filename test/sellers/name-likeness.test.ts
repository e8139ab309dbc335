import { describe, expect, it } from '@jest/globals'
import { likenessTo } from '../../server/sellers/name-likeness.ts'

describe('likenessTo', () => {
  it('is whole for the same name in any script, and nothing for another', () => {
    expect(likenessTo('華興通訊')('华兴通讯')).toBe(1)
    expect(likenessTo('华兴通讯')('山茶坊')).toBeLessThan(0.3)
  })

  it('puts what sounds the same just under what is written the same, and above a wrong sign', () => {
    const like = likenessTo('华兴童讯')
    expect(like('华兴通讯')).toBeLessThan(like('华兴童讯'))
    expect(like('华兴通讯')).toBeGreaterThan(like('华兴快讯'))
  })
})

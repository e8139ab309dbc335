import { describe, expect, it } from '@jest/globals'
import { screen } from '../../../server/detection/screen.ts'

const signalsOf = (text: string) => screen({ id: '1', text }).findings.map(({ signal }) => signal)

describe('diversion', () => {
  it.each(['详情加微信abc123', '感兴趣 加 V：abc', '+薇 看更多', '微❤️同号，加卫星', '请伽VX聊'])('hears %s', (text) => {
    expect(signalsOf(text)).toContain('diversion')
  })

  it.each(['添加微量元素的奶粉', '可加微波炉加热', 'T恤 加V领 短袖', '支持微信支付', '有意私聊我'])(
    'lets %s pass',
    (text) => {
      expect(signalsOf(text)).not.toContain('diversion')
    },
  )
})

describe('off-platform-payment', () => {
  it.each(['不走平台，便宜50', '直接转账便宜', '私下交易更优惠'])('hears %s', (text) => {
    expect(signalsOf(text)).toContain('off-platform-payment')
  })

  it.each(['拒绝私下交易', '先款后货', '直款连衣裙'])('lets %s pass', (text) => {
    expect(signalsOf(text)).not.toContain('off-platform-payment')
  })
})

describe('hidden-link', () => {
  it.each(['拍A发B，链接不代表实物', '拍1元链接备注型号'])('hears %s', (text) => {
    expect(signalsOf(text)).toContain('hidden-link')
  })

  it('lets a link for postage pass', () => {
    expect(signalsOf('补差链接')).not.toContain('hidden-link')
  })
})

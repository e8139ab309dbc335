import { expect, it } from '@jest/globals'
import { amountOf } from '../../../server/detection/prices/goods-kinds.ts'

it('reads how much is in a piece, and a network beside a phone as no weight', () => {
  expect(amountOf('口红 3g', 'lipstick')).toBe('3g')
  expect(amountOf('面霜 50ml', 'skinCare')).toBe('50ml')
  expect(amountOf('奶粉 0.8kg', 'milkPowder')).toBe('800g')
  expect(amountOf('老人手机 移动4g', 'phone')).toBe('')
  expect(amountOf('手机 联通3g 双卡', 'phone')).toBe('')
  expect(amountOf('手机 128g 5g', 'phone')).toBe('128g')
})

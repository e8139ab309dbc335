import { describe, expect, it } from '@jest/globals'
import { remedies } from '../../server/law/remedies.ts'

describe('remedies', () => {
  it('are the seven of the official form, in its order and in both languages', () => {
    expect(remedies.map(({ label }) => label.zh).join(' ')).toBe(
      '修理 重作 更换 退货 补足数量 退还货款和服务费用 赔偿损失',
    )
    for (const { value, label } of remedies) {
      expect(value).toMatch(/^[A-Z_]+$/)
      expect(label.en).toMatch(/^[A-Z][a-z]/)
    }
  })
})

import { describe, expect, it } from '@jest/globals'
import { weijian } from './weijian.ts'

const rows = [
  { id: 'a', text: '专做高仿腕表，细节到位', label: 'counterfeit', source: 'post:1', evidence: 'explicit' },
  { id: 'b', text: '专做高.仿腕表，细节到位', label: 'counterfeit', source: 'perturbed:post:1', evidence: 'perturbed' },
  { id: 3, text: '新到一批好表，喜欢的来', label: 'counterfeit', source: 'post:2' },
  { id: 'd', text: '天然翡翠A货手镯', label: 'replica-slang-benign', source: 'shop', hardType: 'jade-A' },
]

const lines = (...items: unknown[]) => items.map((item) => JSON.stringify(item)).join('\n')

describe('weijian evaluate', () => {
  it('prints how often the flag agrees with the label, for each label and source, and the misses', async () => {
    const { code, out, err } = await weijian(['evaluate', '-'], {}, lines(...rows))
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('counterfeit: 4 rows, 3 positive\n  precision 1.000  recall 0.667  F1 0.800')
    expect(out).toMatch(/precision at recall: 0\.5 → 1\.000/)
    expect(out).toContain('counterfeit/perturbed: 1 of 1 flagged')
    expect(out).toContain('replica-slang-benign/jade-A: 0 of 1 flagged (0.000)')
    expect(out).toContain('shop: 0 of 1 flagged')
    expect(out).toContain('1 pairs: flagged 1.000 against 1.000')
    expect(out).toMatch(/missed, lowest score first \(1\):\n {4}0\.\d{3} {2}3 {2}counterfeit {2}新到一批好表/)
  })

  it('knows complaints labelled with their category, and says how sure the wrong ones were', async () => {
    const complaints = [
      { id: 'k', text: '买到的是假货，专柜鉴定说是假的', category: '假冒伪劣' },
      { id: 'l', text: '说好三天发货，半个月了还没发货', category: '延迟发货' },
      { id: 'm', text: '说好三天发货，半个月了还没发货', category: 'other' },
    ]
    const { code, out, err } = await weijian(['evaluate', '-'], {}, lines(...complaints))
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('category: 3 rows\n  accuracy 0.667\n')
    expect(out).toContain('假冒伪劣: precision 1.000, recall 1.000, F1 1.000, 1 rows')
    expect(out).toMatch(/wrong, surest first \(1\):\n {4}\d\.\d{3} {2}m {2}其他, told as 延迟发货/)
  })

  it('names the lines it cannot read, and says when none is labelled', async () => {
    const { code, out, err } = await weijian(['evaluate', '-'], {}, lines({ id: 1, text: 'x' }))
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^line 1: label: .+\nNo labelled line\.\n$/)
  })
})

import { describe, expect, it } from '@jest/globals'
import { weijian } from './weijian.ts'

describe('weijian classify', () => {
  it('answers a line for each line, in order, without any server', async () => {
    const { code, out, err } = await weijian(
      ['classify', '-'],
      { DATABASE_URL: 'postgres://nowhere.invalid/x' },
      `${JSON.stringify({ id: 'a', text: '付款十二天了还不发货' })}\n${JSON.stringify({ id: 2, text: '是假货，防伪码查不到' })}\n`,
    )
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([code, err]).toEqual([0, ''])
    expect(answers).toEqual([
      { id: 'a', category: '延迟发货', confidence: expect.any(Number) },
      { id: 2, category: '假冒伪劣', confidence: expect.any(Number) },
    ])
  })

  it('names the category of the form beside, where that is one of its further ones', async () => {
    const lines = ['包装上没有生产日期，没有厂名厂址', '客服说话很冲，态度差', '付款十二天了还不发货']
    const { out } = await weijian(
      ['classify', '-'],
      {},
      lines.map((text, id) => JSON.stringify({ id, text })).join('\n'),
    )
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers[0]).toMatchObject({ category: '其他', formCategory: '三无产品' })
    expect(answers[1]).not.toHaveProperty('formCategory')
    expect(answers[2]).not.toHaveProperty('formCategory')
  })

  it('names the lines it cannot read and answers the others', async () => {
    const { code, out, err } = await weijian(['classify', '-'], {}, 'no json\n{"id":"c"}\n{"id":"d","text":"坏了"}\n')
    expect(JSON.parse(out)).toMatchObject({ id: 'd', category: '质量缺陷' })
    expect(err).toMatch(/^line 1: not JSON\nline 2: text: Please fill this in\.\n$/)
    expect(code).toBe(1)
  })

  it('says so when there is no such file', async () => {
    const { code, err } = await weijian(['classify', 'nowhere.jsonl'])
    expect([code, err]).toEqual([1, expect.stringContaining('There is no file nowhere.jsonl.')])
  })
})

import { describe, expect, it } from '@jest/globals'
import { weijian } from './weijian.ts'

const GENUINE = { id: 'a', text: '手工竹编小篮子，自家院子里编的。', price: 28 }
const FAKE = { id: 'b', text: '原单高仿名牌包，支持专柜验货，一比一复刻', brand: '香奈儿', price: '280元' }

const lines = (...items: unknown[]) =>
  items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n')

describe('weijian screen', () => {
  it('answers a line for each line, in order, without any server', async () => {
    const { code, out, err } = await weijian(
      ['screen', '-'],
      { DATABASE_URL: 'postgres://nowhere.invalid/x' },
      lines(GENUINE, FAKE),
    )
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([code, err]).toEqual([0, ''])
    expect(answers.map(({ id, counterfeit }) => [id, counterfeit.flagged])).toEqual([
      ['a', false],
      ['b', true],
    ])
    expect(answers[1].findings.length).toBeGreaterThan(0)
  })

  it('gives every id back as it was', async () => {
    const { out } = await weijian(['screen', '-'], {}, lines({ ...GENUINE, id: 7 }, { ...GENUINE, id: '7' }))
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([7, '7'])
  })

  it('names the lines it cannot read and answers the others', async () => {
    const { code, out, err } = await weijian(
      ['screen', '-'],
      {},
      lines(`\ufeff${JSON.stringify(GENUINE)}`, '', 'no json', { id: 'c' }, FAKE),
    )
    expect(out.trim().split('\n')).toHaveLength(2)
    expect(err).toMatch(/^line 3: not JSON\nline 4: text: Please fill this in\.\n$/)
    expect(code).toBe(1)
  })

  it('says so when there is no such file', async () => {
    expect(await weijian(['screen', '/nowhere.jsonl'])).toEqual({
      code: 1,
      out: '',
      err: 'There is no file /nowhere.jsonl.\n',
    })
  })
})

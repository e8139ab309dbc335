import { describe, expect, it } from '@jest/globals'
import type { Chain, ChainEvidence, ChainLink, EvidenceStanding } from '../../../server/detection/chains/chain.ts'
import type { ChainElement } from '../../../server/detection/chains/chain-signal.ts'
import { measureChain } from '../../../server/detection/chains/measure-chain.ts'
import { chainSignals } from '../../../server/detection/chains/signals/index.ts'
import { wordsOfElements } from '../../../server/detection/chains/words-of-element.ts'

const linksOf = (...pairs: [string, string][]): ChainLink[] =>
  pairs.map(([uplineId, downlineId]) => ({ id: `${uplineId}>${downlineId}`, uplineId, downlineId }))

const said = (element: ChainElement, operatorId: string, standing: EvidenceStanding = 'OPEN'): ChainEvidence => ({
  element,
  operatorId,
  sellerId: operatorId,
  source: { kind: 'FINDING', id: `${element} ${operatorId} ${standing}` },
  standing,
  score: 0.8,
  words: ['…'],
  chosen: null,
})

const chainOf = (links: ChainLink[], evidence: ChainEvidence[] = [], askedId = 'a'): Chain => ({
  askedId,
  links,
  evidence,
  operatorIds: [...new Set([askedId, ...links.flatMap((link) => [link.uplineId, link.downlineId])])],
})

const read = (chain: Chain, element: ChainElement) =>
  chainSignals.find((signal) => signal.element === element)!.evaluate(chain)

describe('the three elements of a chain', () => {
  it('are shown each by the smallest part: two sellers, a link and words, or three sellers in a row', () => {
    const links = linksOf(['a', 'b'], ['b', 'c'], ['b', 'd'], ['d', 'e'])
    const chain = chainOf(links, [said('RECRUITMENT_PAY', 'd'), said('ENTRY_FEE', 'c'), said('TEAM_PAY', 'a')])
    expect(read(chain, 'RECRUITMENT_PAY').subGraph).toMatchObject({ operatorIds: ['d', 'e'], links: [{ id: 'd>e' }] })
    expect(read(chain, 'ENTRY_FEE').subGraph).toMatchObject({ operatorIds: ['b', 'c'], links: [{ id: 'b>c' }] })
    expect(read(chain, 'TEAM_PAY').subGraph).toMatchObject({ operatorIds: ['a', 'b', 'c'] })
    // Words that ask for recruiting beside it make a smaller part than a third level.
    const closer = chainOf(links, [...chain.evidence, said('TEAM_PAY', 'e', 'CONFIRMED')])
    expect(read(closer, 'TEAM_PAY').subGraph).toMatchObject({ operatorIds: ['d', 'e'], evidence: [{}, {}] })
  })

  it('take a seller at the bottom or in the middle of three with the others of the three', () => {
    const links = linksOf(['a', 'b'], ['b', 'c'])
    for (const at of ['a', 'b', 'c'])
      expect(read(chainOf(links, [said('TEAM_PAY', at)]), 'TEAM_PAY').subGraph?.operatorIds.toSorted()).toEqual([
        'a',
        'b',
        'c',
      ])
  })

  it('rest on what an officer confirmed before what nobody has looked at', () => {
    const links = linksOf(['a', 'b'], ['a', 'c'])
    const chain = chainOf(links, [
      said('ENTRY_FEE', 'a'),
      said('ENTRY_FEE', 'c', 'TOLD'),
      said('ENTRY_FEE', 'b', 'CONFIRMED'),
    ])
    expect(read(chain, 'ENTRY_FEE').subGraph?.evidence).toMatchObject([{ standing: 'CONFIRMED', operatorId: 'b' }])
  })

  it('are not shown by levels alone, by words alone, or by team pay between two; what is lacking is named', () => {
    const deep = chainOf(linksOf(['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'e']))
    for (const { element } of chainSignals)
      expect(read(deep, element)).toMatchObject({
        subGraph: null,
        lacking: [{ zh: expect.stringContaining('没有材料显示') }],
      })
    const alone = chainOf([], [said('ENTRY_FEE', 'a')])
    expect(read(alone, 'ENTRY_FEE')).toMatchObject({
      subGraph: null,
      lacking: [{ zh: expect.stringContaining('上下级关系') }],
    })
    const two = chainOf(linksOf(['a', 'b']), [said('TEAM_PAY', 'a')])
    expect(read(two, 'TEAM_PAY')).toMatchObject({
      subGraph: null,
      lacking: [{ zh: expect.stringContaining('层级少也不等于合法') }],
    })
  })
})

describe('a lawful agency of two levels', () => {
  it.each([
    '诚招代理，零门槛，不囤货，按自己销量结算差价，一件代发',
    '总代直供，批发价拿货，卖多少结多少，售后由总部负责',
    '我们不收入会费，不拉人头，靠卖货赚钱',
    '正规公司招代理，绝无人头费，谨防传销',
    '老代理下线了，新店开业，产品下线前清仓',
    '门店招聘销售经理，团队提成，五险一金',
    '健身房入会费八折，老会员推荐奖品',
    '区域经销合同：经销商按本人进货额享受返点',
  ])('shows no element: %s', (text) => {
    expect(wordsOfElements(text)).toEqual([])
  })

  it('and what does tell of one is heard in a seller’s, a filer’s and an officer’s words', () => {
    const elements = (text: string) => wordsOfElements(text).map(({ element }) => element)
    expect(elements('直推奖 200 元，拉一个人奖 50')).toContain('RECRUITMENT_PAY')
    expect(elements('他说要先交入门费才能做代理')).toContain('ENTRY_FEE')
    expect(elements('返利表写着下级业绩提成和级差奖')).toContain('TEAM_PAY')
  })
})

describe('measureChain', () => {
  it('counts levels by the longest way from the top, breadth, and who stands above and below', () => {
    const links = linksOf(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd'], ['d', 'e'], ['a', 'e'])
    expect(measureChain(chainOf(links, [], 'd'))).toEqual({
      operators: 5,
      levelSizes: [1, 2, 1, 1],
      breadth: 2,
      ownLevel: 3,
      above: 3,
      directlyBelow: 1,
      below: 1,
    })
    expect(measureChain(chainOf([]))).toMatchObject({ operators: 1, levelSizes: [1], ownLevel: 1, above: 0, below: 0 })
  })

  it('reads five thousand in a row, under one and in pairs', () => {
    const ids = Array.from({ length: 5_000 }, (_, i) => `s${i}`)
    const shapes = {
      row: linksOf(...ids.slice(1).map((id, i): [string, string] => [ids[i]!, id])),
      star: linksOf(...ids.slice(1).map((id): [string, string] => ['s0', id])),
      tree: linksOf(...ids.slice(1).map((id, i): [string, string] => [ids[i >> 1]!, id])),
    }
    const evidence = ids.map((id) => said('TEAM_PAY', id))
    for (const [shape, links] of Object.entries(shapes)) {
      const chain = chainOf(links, evidence, 's0')
      const { levelSizes, below } = measureChain(chain)
      expect({ shape, levels: levelSizes.length, below }).toEqual({
        shape,
        levels: { row: 5_000, star: 2, tree: 13 }[shape],
        below: 4_999,
      })
      expect(read(chain, 'TEAM_PAY').subGraph === null).toBe(shape === 'star')
    }
  })
})

import type { Words } from '../../../core/words.ts'
import type { ChainSignal } from '../chain-signal.ts'
import { readOneLink } from '../smallest-sub-graph.ts'

const lackingWords: Words = {
  zh: '没有材料显示须缴费或者认购商品才能加入或者发展他人',
  en: 'Nothing shows that a fee or a purchase is the price of joining or of recruiting',
}

/** 入门费, article 7(2): whoever is recruited pays, or buys goods, to be let in or to recruit others. */
export const feeToJoin: ChainSignal = {
  name: 'chain-entry-fee',
  version: 1,
  element: 'ENTRY_FEE',
  label: { zh: '入门费：缴费或认购商品取得资格', en: 'Entry fee: paying or buying goods to be let in' },
  articles: ['pyr-7-2'],
  scope: 'chain',
  reads: ['entry-fee'],
  evaluate: (chain) => readOneLink(chain, 'ENTRY_FEE', lackingWords),
}

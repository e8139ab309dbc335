import type { Words } from '../../core/words.ts'
import type { ArticleName } from '../lexicon/articles.ts'
import type { Chain } from './chain.ts'
import type { SubGraph } from './smallest-sub-graph.ts'

/** The three kinds of conduct of article 7 of the Regulation on the Prohibition of Pyramid Selling (1 November 2005). */
export const CHAIN_ELEMENTS = ['RECRUITMENT_PAY', 'ENTRY_FEE', 'TEAM_PAY'] as const
export type ChainElement = (typeof CHAIN_ELEMENTS)[number]

/**
 * What a chain shows of one element: a part of it that does, or what is lacking. A lead to be examined: neither says
 * whether anybody broke the law.
 */
export type ChainReading = { element: ChainElement; subGraph: SubGraph | null; lacking: Words[] }

export type ChainSignal = {
  name: string
  /** Raised whenever the signal may answer differently for the same chain. */
  version: number
  element: ChainElement
  label: Words
  articles: readonly ArticleName[]
  scope: 'chain'
  /** The signals over single texts whose words it counts. */
  reads: readonly string[]
  /** Pure; linear in the chain. */
  evaluate(chain: Chain): ChainReading
}

export const lackingLink: Words = {
  zh: '没有登记在册的上下级关系，未显示发展了人员',
  en: 'No link of upline and downline is on record: that people were recruited is not shown',
}

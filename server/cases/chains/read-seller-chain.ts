import type { Ctx } from '../../core/context.ts'
import type { ChainEvidence } from '../../detection/chains/chain.ts'
import { chainFindings } from '../../detection/chains/chain-findings.ts'
import type { ChainReading } from '../../detection/chains/chain-signal.ts'
import { type ChainMeasure, measureChain } from '../../detection/chains/measure-chain.ts'
import { chainSignals } from '../../detection/chains/signals/index.ts'
import { wordsOfElements } from '../../detection/chains/words-of-element.ts'
import type { SellerLink } from '../../sellers/merging/link-sellers.ts'
import { readChainLinks } from '../../sellers/merging/read-chain-links.ts'
import { toldOfChain } from './told-of-chain.ts'

export const CHAIN_MOST = 5_000
const MOST_FINDINGS = 1_000
const MOST_CASES = 200
const MOST_NOTES = 1_000

export type SellerChain = ChainMeasure & {
  /** There is more than CHAIN_MOST sellers. */
  isCut: boolean
  readings: (ChainReading & { evidenceCount: number })[]
  links: ReadonlyMap<string, SellerLink>
}

/** What officers wrote down with the links, the first MOST_NOTES of them. */
const notesOf = (links: readonly SellerLink[], operatorOf: (id: string) => string): ChainEvidence[] =>
  links.slice(0, MOST_NOTES).flatMap(({ id, uplineId, note }) =>
    wordsOfElements(note).map((words) => ({
      ...words,
      operatorId: operatorOf(uplineId),
      sellerId: uplineId,
      source: { kind: 'LINK' as const, id },
      standing: 'NOTED' as const,
      chosen: null,
    })),
  )

/**
 * The chain of uplines and downlines a seller stands in and what it shows of the three elements of article 7 of the
 * Regulation on the Prohibition of Pyramid Selling (2005), of what the actor may know; sellers merged count as one. Null
 * for who may not read who sells for whom. At most CHAIN_MOST sellers, 1,000 findings, 200 cases and 1,000 notes are
 * looked at.
 */
export const readSellerChain = async (ctx: Ctx, sellerId: string): Promise<SellerChain | null> => {
  if (!ctx.can('read', 'SellerMerge')) return null
  const { sellerIds, operatorOf: known, links, isCut } = await readChainLinks(ctx, { sellerId, most: CHAIN_MOST })
  const operatorOf = (id: string) => known.get(id) ?? id
  const askedId = operatorOf(sellerId)
  const [findings, told] = await Promise.all([
    chainFindings(ctx, { sellerIds, operatorOf, most: MOST_FINDINGS }),
    toldOfChain(ctx, { sellerIds, operatorOf, most: MOST_CASES }),
  ])
  const evidence = [...findings, ...told, ...notesOf(links, operatorOf)]
  const chain = {
    askedId,
    operatorIds: [...new Set([askedId, ...sellerIds.map(operatorOf)])],
    links: links.map(({ id, uplineId, downlineId }) => ({
      id,
      uplineId: operatorOf(uplineId),
      downlineId: operatorOf(downlineId),
    })),
    evidence,
  }
  return {
    ...measureChain(chain),
    isCut,
    readings: chainSignals.map((signal) => ({
      ...signal.evaluate(chain),
      evidenceCount: evidence.filter(({ element }) => element === signal.element).length,
    })),
    links: new Map(links.map((link) => [link.id, link])),
  }
}

import type { Words } from '../../core/words.ts'
import { type Chain, type ChainEvidence, type ChainLink, EVIDENCE_STANDINGS } from './chain.ts'
import { type ChainElement, type ChainReading, lackingLink } from './chain-signal.ts'

/** A part of a chain: who, how they are linked, which words. */
export type SubGraph = { operatorIds: string[]; links: ChainLink[]; evidence: ChainEvidence[] }

const partOf = (links: ChainLink[], evidence: ChainEvidence[]): SubGraph => ({
  operatorIds: [...new Set(links.flatMap(({ uplineId, downlineId }) => [uplineId, downlineId]))],
  links,
  evidence,
})

const rankOf = ({ standing }: ChainEvidence): number => EVIDENCE_STANDINGS.indexOf(standing)

/** Words of an element, the best established first; of those, the asked operator's own first. */
export const strongest = ({ askedId, evidence }: Chain, element: ChainElement): ChainEvidence[] => {
  const isFar = ({ operatorId }: ChainEvidence) => Number(operatorId !== askedId)
  return evidence
    .filter((piece) => piece.element === element)
    .sort((one, other) => rankOf(one) - rankOf(other) || isFar(one) - isFar(other) || other.score - one.score)
}

/** The first link below and the first above each operator. */
const nextTo = (links: readonly ChainLink[]) => {
  const below = new Map<string, ChainLink>()
  const above = new Map<string, ChainLink>()
  for (const link of links) {
    if (!below.has(link.uplineId)) below.set(link.uplineId, link)
    if (!above.has(link.downlineId)) above.set(link.downlineId, link)
  }
  return { below, above }
}

/** Two sellers, the link between them and one piece of evidence at either end: nothing smaller holds a link and words. */
const oneLinkWithWords = (chain: Chain, element: ChainElement): SubGraph | null => {
  const { below, above } = nextTo(chain.links)
  const byId = new Map(chain.links.map((link) => [link.id, link]))
  for (const piece of strongest(chain, element)) {
    const own = piece.source.kind === 'LINK' ? byId.get(piece.source.id) : undefined
    const link = own ?? below.get(piece.operatorId) ?? above.get(piece.operatorId)
    if (link) return partOf([link], [piece])
  }
  return null
}

/** An element that one link with its words shows: the smallest part that does, or what is lacking. */
export const readOneLink = (chain: Chain, element: ChainElement, lackingWords: Words): ChainReading => ({
  element,
  subGraph: oneLinkWithWords(chain, element),
  lacking: [
    ...(chain.links.length > 0 ? [] : [lackingLink]),
    ...(strongest(chain, element).length > 0 ? [] : [lackingWords]),
  ],
})

/** One link with words of both elements at its ends, each at either: two sellers, one link, two pieces. */
export const oneLinkWithBoth = (chain: Chain, first: ChainElement, second: ChainElement): SubGraph | null => {
  const at = (element: ChainElement) => {
    const best = new Map<string, ChainEvidence>()
    for (const piece of strongest(chain, element)) if (!best.has(piece.operatorId)) best.set(piece.operatorId, piece)
    return best
  }
  const [one, other] = [at(first), at(second)]
  let found: { link: ChainLink; pieces: [ChainEvidence, ChainEvidence]; rank: number } | undefined
  for (const link of chain.links) {
    const [a, b] = [one, other].map((best) => best.get(link.uplineId) ?? best.get(link.downlineId))
    if (!a || !b) continue
    const rank = rankOf(a) + rankOf(b)
    if (!found || rank < found.rank) found = { link, pieces: [a, b], rank }
  }
  return found ? partOf([found.link], found.pieces) : null
}

/** Three sellers one under the other with words at one of them: two links, one piece. */
export const twoLinksWithWords = (chain: Chain, element: ChainElement): SubGraph | null => {
  const { below, above } = nextTo(chain.links)
  const under = new Map<string, [ChainLink, ChainLink]>()
  const over = new Map<string, [ChainLink, ChainLink]>()
  for (const link of chain.links) {
    const next = below.get(link.downlineId)
    if (next && !under.has(link.uplineId)) under.set(link.uplineId, [link, next])
    const before = above.get(link.uplineId)
    if (before && !over.has(link.downlineId)) over.set(link.downlineId, [before, link])
  }
  for (const piece of strongest(chain, element)) {
    const id = piece.operatorId
    const between: ChainLink[] = [above.get(id), below.get(id)].filter((link) => link !== undefined)
    const path = under.get(id) ?? (between.length === 2 ? between : over.get(id))
    if (path) return partOf([...path], [piece])
  }
  return null
}

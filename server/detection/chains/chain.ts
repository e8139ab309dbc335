import type { Words } from '../../core/words.ts'
import type { ChainElement } from './chain-signal.ts'

/** An upline and its downline, both named by who stands for their operator. */
export type ChainLink = { id: string; uplineId: string; downlineId: string }

/**
 * How far words are established. CONFIRMED: an officer confirmed the finding; NOTED: an officer wrote them down with the
 * link; TOLD: somebody told us; OPEN: a signal fired and nobody has looked.
 */
export const EVIDENCE_STANDINGS = ['CONFIRMED', 'NOTED', 'TOLD', 'OPEN'] as const
export type EvidenceStanding = (typeof EVIDENCE_STANDINGS)[number]

/** Words that tell of one element, at one operator of the chain. */
export type ChainEvidence = {
  element: ChainElement
  /** Who stands for the operator. */
  operatorId: string
  /** The seller whose listing, case or link it is. */
  sellerId: string
  source: { kind: 'FINDING' | 'CASE' | 'LINK'; id: string }
  standing: EvidenceStanding
  /** From 0 to 1. */
  score: number
  /** As they were written. */
  words: string[]
  /** What the filer chose from the list of the form instead. */
  chosen: Words | null
}

/** A chain as the chain signals read it; `askedId` is the operator it is read for. */
export type Chain = {
  askedId: string
  operatorIds: readonly string[]
  links: readonly ChainLink[]
  evidence: readonly ChainEvidence[]
}

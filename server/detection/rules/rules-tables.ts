import type { ColumnType, Generated } from 'kysely'
import type { Severity, Term, TermCategory } from '../lexicon/term.ts'

/**
 * draft: being written · trial: run over what is known · shadow: watched on live traffic, counts for nothing ·
 * active: screening goes by it · off: switched off, or given up.
 */
export const ruleStates = ['draft', 'trial', 'shadow', 'active', 'off'] as const
export type RuleState = (typeof ruleStates)[number]

/** add: a new term · replace: in place of a shipped one · withdraw: takes a shipped one out. */
export const ruleKinds = ['add', 'replace', 'withdraw'] as const
export type RuleKind = (typeof ruleKinds)[number]

export type LexiconRuleTable = {
  id: Generated<string>
  version: Generated<number>
  edition: Generated<number>
  state: RuleState
  kind: RuleKind
  target: string | null
  name: string
  category: TermCategory
  severity: Severity
  term: ColumnType<Term | null, string | null, string | null>
  reason: string
  authoredBy: string | null
  switchedOnBy: string | null
  switchedOnAt: Date | null
  shadowSince: Date | null
  createdAt: Date
  updatedAt: Date
}

/** What a rule said, edition by edition; never changed. */
export type LexiconRuleEditionTable = {
  ruleId: string
  edition: number
  kind: RuleKind
  target: string | null
  term: ColumnType<Term | null, string | null, never>
  reason: string
  writtenBy: string | null
  writtenAt: Date
}

/** running, stopped: not finished · passed · refused: see the refusal. */
export const trialStates = ['running', 'stopped', 'passed', 'refused'] as const
export type TrialState = (typeof trialStates)[number]

/** everything: meets too many ordinary listings · nothing: meets none at all · harmless: of what was looked at nothing held. */
export const trialRefusals = ['everything', 'nothing', 'harmless'] as const
export type TrialRefusal = (typeof trialRefusals)[number]

export type LexiconTrialTable = {
  id: Generated<string>
  ruleId: string
  edition: number
  state: TrialState
  refusal: TrialRefusal | null
  total: number
  tried: Generated<number>
  /** Tried listings in which the rules as they are find nothing, and how many of them the rule meets. */
  ordinary: Generated<number>
  ordinaryHits: Generated<number>
  hits: Generated<number>
  /** Hits by which a finding would open or go. */
  changed: Generated<number>
  newlyFlagged: Generated<number>
  /** Hits in listings that have a finding anyhow. */
  known: Generated<number>
  beforeId: string | null
  startedBy: string | null
  startedAt: Date
  updatedAt: Date
}

/** A piece of a listing's words; `marked`: the rule met it. */
export type ExcerptPiece = { text: string; marked: boolean }

export type HitPhase = 'trial' | 'shadow'
export type HitVerdict = 'right' | 'wrong'

export type LexiconHitTable = {
  id: Generated<string>
  ruleId: string
  edition: number
  phase: HitPhase
  listingId: string
  textKey: string
  excerpt: ColumnType<ExcerptPiece[], string, string>
  opens: string[]
  closes: string[]
  known: string[]
  newlyFlagged: boolean
  seenAt: Date
  verdict: HitVerdict | null
  reviewedBy: string | null
  reviewedAt: Date | null
}

export type LexiconRevisionTable = {
  onlyOne: Generated<boolean>
  revision: number
  stamp: string
}

declare module '../../core/database.ts' {
  interface Tables {
    lexiconRule: LexiconRuleTable
    lexiconRuleEdition: LexiconRuleEditionTable
    lexiconTrial: LexiconTrialTable
    lexiconHit: LexiconHitTable
    lexiconRevision: LexiconRevisionTable
  }
}

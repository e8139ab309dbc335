import type { Rule, RuleInput, ShippedTerm } from './lexicon-query.ts'

type TermInput = NonNullable<RuleInput['term']>

/** A rule as it is being written: lists of words one a line. */
export type RuleDraft = {
  kind: RuleInput['kind']
  target: string
  category: TermInput['category'] | ''
  severity: number
  words: string
  disguises: string
  unless: string
  harmlessIn: string[]
  onlyIn: string[]
  articles: string[]
  caveatZh: string
  caveatEn: string
  isOpen: boolean
  reason: string
}

export const emptyDraft: RuleDraft = {
  kind: 'ADD',
  target: '',
  category: '',
  severity: 3,
  words: '',
  disguises: '',
  unless: '',
  harmlessIn: [],
  onlyIn: [],
  articles: [],
  caveatZh: '',
  caveatEn: '',
  isOpen: false,
  reason: '',
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

type Term = Pick<
  ShippedTerm,
  | 'category'
  | 'severity'
  | 'words'
  | 'unless'
  | 'harmlessIn'
  | 'onlyIn'
  | 'articles'
  | 'caveatZh'
  | 'caveatEn'
  | 'isOpen'
> & { disguises?: readonly string[] }

/** A draft whose term begins as this one. */
export const draftOfTerm = (draft: RuleDraft, term: Term): RuleDraft => ({
  ...draft,
  category: term.category,
  severity: term.severity,
  words: term.words.join('\n'),
  disguises: (term.disguises ?? []).join('\n'),
  unless: term.unless.join('\n'),
  harmlessIn: [...term.harmlessIn],
  onlyIn: [...term.onlyIn],
  articles: [...term.articles],
  caveatZh: term.caveatZh ?? '',
  caveatEn: term.caveatEn ?? '',
  isOpen: term.isOpen,
})

export const draftOfRule = (rule: Rule): RuleDraft => {
  const draft = { ...emptyDraft, kind: rule.kind, target: rule.target?.key ?? '', reason: '' }
  return rule.term ? draftOfTerm(draft, rule.term) : draft
}

/** What is sent; a category not chosen yet is named as a problem before. */
export const inputOf = (draft: RuleDraft): RuleInput => ({
  kind: draft.kind,
  target: draft.kind === 'ADD' ? null : draft.target || null,
  term: draft.kind === 'WITHDRAW' || draft.category === '' ? null : termOf(draft, draft.category),
  reason: draft.reason,
})

const termOf = (draft: RuleDraft, category: TermInput['category']): TermInput => ({
  category,
  severity: draft.severity,
  words: linesOf(draft.words),
  disguises: linesOf(draft.disguises),
  unless: linesOf(draft.unless),
  harmlessIn: draft.harmlessIn as TermInput['harmlessIn'],
  onlyIn: draft.onlyIn as TermInput['onlyIn'],
  articles: draft.articles as TermInput['articles'],
  caveat: draft.caveatZh || draft.caveatEn ? { zh: draft.caveatZh, en: draft.caveatEn } : null,
  isOpen: draft.isOpen,
})

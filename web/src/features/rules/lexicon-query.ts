import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.ts'

export const lexiconRulesQuery = graphql(`
  query LexiconRules($filter: LexiconRuleFilter, $after: String) {
    lexiconRules(filter: $filter, first: 20, after: $after) {
      nodes {
        id kind state name edition reason updatedAt
        term { categoryLabel severity words }
        target { categoryLabel severity words }
        author { id name }
        switchedOnBy { id name }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const lexiconRuleQuery = graphql(`
  query LexiconRule($id: UUID!) {
    lexiconRule(id: $id) {
      id version edition kind state name reason shadowSince switchedOnAt
      term { key category categoryLabel severity words disguises unless harmlessIn onlyIn articles caveatZh caveatEn isOpen }
      target { key category categoryLabel severity words unless harmlessIn onlyIn articles caveatZh caveatEn isOpen }
      author { id name }
      switchedOnBy { id name }
      availableSteps { step hindrance }
      trial {
        edition state refusal done total ordinary ordinaryHits
        figures {
          listings hits changed newlyFlagged known reviewed held
          share { share low high }
          precision { share low high }
          overlaps { signal label count }
          sample { id excerpt { text marked } opens closes known newlyFlagged verdict listing { id title } }
        }
      }
      shadow {
        listings hits changed newlyFlagged known reviewed held
        share { share low high }
        precision { share low high }
        overlaps { signal label count }
        sample { id excerpt { text marked } opens closes known newlyFlagged verdict listing { id title } }
      }
      history { id at what reason edition by { id name } }
    }
  }
`)

export const lexiconChoicesQuery = graphql(`
  query LexiconChoices {
    lexiconChoices {
      categories { value label }
      topics { value label }
      articles { value label }
    }
  }
`)

export const shippedTermsQuery = graphql(`
  query ShippedTerms($text: String) {
    shippedTerms(text: $text) {
      key category categoryLabel severity words disguises unless harmlessIn onlyIn articles caveatZh caveatEn isOpen
    }
  }
`)

export const lexiconFileQuery = graphql(`
  query LexiconFile {
    lexiconFile
  }
`)

export const proposeLexiconRule = graphql(`
  mutation ProposeLexiconRule($input: ProposeLexiconRuleInput!) {
    proposeLexiconRule(input: $input) {
      __typename
      ... on LexiconRule { id }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

export const reviseLexiconRule = graphql(`
  mutation ReviseLexiconRule($input: ReviseLexiconRuleInput!) {
    reviseLexiconRule(input: $input) {
      __typename
      ... on LexiconRule { id version state edition }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
      ... on StaleVersion { message }
    }
  }
`)

export const moveLexiconRule = graphql(`
  mutation MoveLexiconRule($input: MoveLexiconRuleInput!) {
    moveLexiconRule(input: $input) {
      __typename
      ... on LexiconRule { id version state }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
      ... on StaleVersion { message }
    }
  }
`)

export const reviewLexiconHit = graphql(`
  mutation ReviewLexiconHit($input: ReviewLexiconHitInput!) {
    reviewLexiconHit(input: $input) {
      __typename
      ... on LexiconHit { id verdict }
      ... on InvalidInput { message }
    }
  }
`)

export const importLexicon = graphql(`
  mutation ImportLexicon($input: ImportLexiconInput!) {
    importLexicon(input: $input) {
      __typename
      ... on ImportedLexicon { read drafts unchanged }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

export type RuleRow = ResultOf<typeof lexiconRulesQuery>['lexiconRules']['nodes'][number]
export type Rule = NonNullable<ResultOf<typeof lexiconRuleQuery>['lexiconRule']>
export type Trial = NonNullable<Rule['trial']>
export type Figures = Trial['figures']
export type Hit = Figures['sample'][number]
export type ShippedTerm = ResultOf<typeof shippedTermsQuery>['shippedTerms'][number]
export type RuleInput = VariablesOf<typeof proposeLexiconRule>['input']
export type RuleStep = VariablesOf<typeof moveLexiconRule>['input']['step']
export type RuleFilter = NonNullable<VariablesOf<typeof lexiconRulesQuery>['filter']>

export const ruleStates = ['DRAFT', 'TRIAL', 'SHADOW', 'ACTIVE', 'OFF'] as const
export const ruleKinds = ['ADD', 'REPLACE', 'WITHDRAW'] as const

/** The filter as the address holds it; what cannot be one is left out. */
export const readRuleFilter = (read: (name: string) => string | undefined): RuleFilter => ({
  state: ruleStates.find((one) => one === read('state')) ?? null,
  category: /^[A-Z_]+$/.test(read('category') ?? '') ? (read('category') as RuleFilter['category']) : null,
  word: read('word')?.slice(0, 50) ?? null,
})

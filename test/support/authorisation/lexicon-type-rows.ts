import type { TypeRow } from './type-rows.ts'
import { words } from './words.ts'

/** Who is told what of the rules of detection and the public check by them; see type-rows.ts. */
export const LEXICON_TYPE_ROWS: Readonly<Record<string, TypeRow>> = {
  AdvertException: { same: words('article text') },
  AdvertFinding: { same: words('article categoryLabel exceptions label note severity signal spans') },
  BrandWalk: { same: words('done total waiting') },
  PriceEdition: { same: words('asOf offers') },
  PriceRange: { same: words('amount brand far goods goodsLabel listings low p05 p25 p50 p75 p95 sellers') },
  PriceRangeConnection: { same: words('edges nodes pageInfo') },
  PriceRangeEdge: { same: words('cursor node') },
  Rescreening: { same: words('done id reason startedAt state total updatedAt') },
  ReviewCount: { same: words('confirmed reviewed source') },
  ExcerptPiece: { same: words('marked text') },
  ImportedLexicon: { same: words('drafts read unchanged') },
  LexiconAvailableStep: { same: words('hindrance step') },
  LexiconChoices: { same: words('articles categories topics') },
  LexiconFigures: {
    same: words('changed held hits known listings newlyFlagged overlaps precision reviewed sample share'),
  },
  LexiconHit: {
    same: words('closes excerpt id known newlyFlagged opens seenAt verdict'),
    narrower: { listing: 'registerReaders' },
  },
  LexiconOverlap: { same: words('count label signal') },
  LexiconRule: {
    seenBy: 'ruleReaders',
    same: words(
      'author createdAt edition editions history id kind name reason shadow shadowSince state switchedOnAt switchedOnBy target term trial updatedAt version',
    ),
    varies: words('availableSteps'),
  },
  LexiconRuleConnection: { same: words('edges nodes pageInfo') },
  LexiconRuleEdge: { same: words('cursor node') },
  LexiconRuleEdition: { same: words('edition reason term writtenAt writtenBy') },
  LexiconRuleEntry: { same: words('at by edition id reason what') },
  LexiconTerm: {
    same: words(
      'articles categoryLabel category caveatEn caveatZh disguises harmlessIn isOpen key onlyIn severity unless words',
    ),
  },
  LexiconTrial: {
    same: words('done edition figures ordinary ordinaryHits refusal startedAt state total updatedAt'),
  },
}

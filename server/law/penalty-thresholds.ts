import { citeArticle } from './article.ts'

/** From which size of a fine, and of what is forfeited, the party may ask for a hearing; in fen. Local rules may be lower. */
export const hearingThreshold = {
  person: 1_000_000,
  entity: 10_000_000,
  article: citeArticle({ instrument: 'HEAR', article: 5 }),
}

/** Up to which fine a penalty may be decided on the spot; in fen. */
export const summaryLimit = {
  person: 20_000,
  entity: 300_000,
  article: citeArticle({ instrument: 'P', article: 66 }),
}

/** Up to which fine on the spot officers may take it in cash without another reason (penalty procedure rules, article 72(1)(1)); in fen. */
export const cashLimit = 10_000

export type ProposedPenalty = {
  isEntity?: boolean
  fineFen?: number
  forfeitFen?: number
  /** What forfeited goods are worth; the law looks at gains and at goods apart. */
  goodsFen?: number
  /** Whether a licence is lowered or revoked, or the trade closed or banned. */
  isGrave: boolean
}

/** Whether the party may ask for a hearing on what is proposed: hearing rules, article 5; Administrative Penalty Law, article 63. */
export const deservesHearing = ({
  isEntity,
  fineFen = 0,
  forfeitFen = 0,
  goodsFen = 0,
  isGrave,
}: ProposedPenalty): boolean => {
  const from = isEntity ? hearingThreshold.entity : hearingThreshold.person
  return isGrave || fineFen >= from || forfeitFen >= from || goodsFen >= from
}

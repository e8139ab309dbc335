import { graphql, type ResultOf } from '../../app/graphql.ts'

/** Which remedies the facts may support, as it is shown to officers and filers alike. */
export const RemedyFacts = graphql(`
  fragment RemedyFacts on RemedyHelp {
    help
    sources
    oldLaw
    limitation { on isOver text articles }
    remedies {
      id standing label may articles ask doubts
      sums { label amount { fen } }
      against { text articles }
    }
  }
`)

export type RemedyHelp = ResultOf<typeof RemedyFacts>

import { graphql, type ResultOf } from '../../app/graphql.ts'
import { AskedField } from '../../ui/asked-question.tsx'

/** What can be complained of, with each category's own questions, and what can be asked for. */
export const FilingChoices = graphql(
  `
    query FilingChoices {
      categories {
        name
        label
        description
        kind
        usefulEvidence
        fields {
          ...AskedField
        }
      }
      remedies {
        value
        label
      }
    }
  `,
  [AskedField],
)

export type Choices = ResultOf<typeof FilingChoices>
export type Category = Choices['categories'][number]
export type CategoryField = Category['fields'][number]

export const categoryOf = (choices: Choices, name: string): Category | undefined =>
  choices.categories.find((category) => category.name === name)

import { useQuery } from 'urql'
import { graphql } from '../../app/graphql.ts'
import { RemedyFacts } from '../../ui/remedies/remedy-facts.ts'
import { RemedyList } from '../../ui/remedies/remedy-list.tsx'
import { RequestProblem, troubleOf } from '../../ui/request-problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { Category } from './categories.ts'
import type { Draft } from './draft.ts'
import { filingInput } from './filing-input.ts'

const AskRemedyHelp = graphql(
  `
    query AskRemedyHelp($input: RemedyHelpInput!) {
      remedyHelp(input: $input) { ...RemedyFacts }
    }
  `,
  [RemedyFacts],
)

/** What the filer may ask for, by what is written so far; nothing is kept of the question. */
export const ReviewRemedies = ({ draft, category }: { draft: Draft; category: Category }) => {
  const { details, narrative, amountFen, happenedOn } = filingInput(draft, category, [])
  const input = { category: category.name, details, narrative, amountFen, happenedOn }
  const [{ data, error, fetching }, ask] = useQuery({ query: AskRemedyHelp, variables: { input } })
  if (error && !fetching)
    return <RequestProblem trouble={troubleOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  return data ? <RemedyList help={data.remedyHelp} /> : <Skeleton lines={6} />
}

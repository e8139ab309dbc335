import { useQuery } from 'urql'
import { graphql } from '../../app/graphql.ts'
import type { FollowKey } from '../../ui/follow-address.ts'
import { RemedyFacts } from '../../ui/remedies/remedy-facts.ts'
import { RemedyList } from '../../ui/remedies/remedy-list.tsx'
import { RequestProblem, troubleOf } from '../../ui/request-problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const FollowRemedies = graphql(
  `
    query FollowRemedies($number: String!, $secret: String!) {
      followSubmission(number: $number, secret: $secret) {
        remedyHelp { ...RemedyFacts }
      }
    }
  `,
  [RemedyFacts],
)

/** What the filer may ask for, by what was filed. */
export const FollowedRemedies = ({ followKey }: { followKey: FollowKey }) => {
  const [{ data, error, fetching }, ask] = useQuery({ query: FollowRemedies, variables: followKey })
  if (error && !fetching)
    return <RequestProblem trouble={troubleOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  const help = data?.followSubmission?.remedyHelp
  return help ? <RemedyList help={help} /> : <Skeleton lines={6} />
}

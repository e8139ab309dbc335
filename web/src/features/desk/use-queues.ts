import { useEffect } from 'react'
import { graphql } from '../../app/graphql.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'

const queuesQuery = graphql(`
  query Queues {
    queues { name label count }
  }
`)

const EVERY_MS = 60_000

// A change of any of these moves a count.
const counted = ['Case', 'Finding', 'PartnerReport']

/** The queues and how much lies in each; looked at again after every act, each minute and on coming back. */
export const useQueues = () => {
  const answer = useAnswer({ query: queuesQuery, variables: {}, about: 'queues', alsoOf: counted })
  const { retry } = answer
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') retry()
    }
    const timer = setInterval(look, EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [retry])
  return answer
}

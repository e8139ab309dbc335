import { useCallback, useRef } from 'react'
import { type AnyVariables, type CombinedError, type DocumentInput, useQuery } from 'urql'

export type Answer<Data> = {
  data: Data | undefined
  error: CombinedError | undefined
  isFetching: boolean
  /** What is shown belongs to what was asked before; the new answer is on its way. */
  isOld: boolean
  retry: () => void
}

type Question<Data, Variables extends AnyVariables> = {
  query: DocumentInput<Data, Variables>
  variables: Variables
  /** What the answer is about: as long as it stays, the last answer stays on the page until the next one is there. */
  about: string
  /** Types whose changes make this answer old even when it holds none of them. */
  alsoOf?: string[]
  pause?: boolean
  isFresh?: boolean
}

/** A query whose page does not fall back to grey when a filter, a page or the language changes. */
export const useAnswer = <Data, Variables extends AnyVariables>(question: Question<Data, Variables>): Answer<Data> => {
  const { query, variables, about, alsoOf, pause, isFresh } = question
  const context = useRef({ additionalTypenames: alsoOf ?? [] })
  const [result, execute] = useQuery<Data, Variables>({
    query,
    variables,
    pause: pause ?? false,
    requestPolicy: isFresh ? 'network-only' : 'cache-and-network',
    context: context.current,
  } as Parameters<typeof useQuery<Data, Variables>>[0])
  const kept = useRef<{ about: string; data: Data } | undefined>(undefined)
  if (result.data !== undefined && result.data !== null && !result.error) kept.current = { about, data: result.data }
  const old = kept.current?.about === about ? kept.current.data : undefined
  const retry = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute])
  return {
    data: result.data ?? old,
    error: result.error,
    isFetching: result.fetching || result.stale,
    isOld: result.data === undefined && old !== undefined,
    retry,
  }
}

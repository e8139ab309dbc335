import { useState } from 'react'
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useQuery } from 'urql'
import type { Problem } from '../../ui/field.tsx'

/** What the server has against the question itself. */
const refusedIn = (error: CombinedError | undefined): Problem[] => {
  const { code, fields } = error?.graphQLErrors[0]?.extensions ?? {}
  return code === 'INVALID_INPUT' ? (fields as Problem[]) : []
}

type Check<Data, Variables extends AnyVariables> = {
  query: TypedDocumentNode<Data, Variables>
  variablesOf: (asked: string) => Variables
  /** What is asked of what was typed. */
  questionIn?: (typed: string) => string
  isEnough: (question: string) => boolean
  /** What to say of a question that is not enough. */
  tooShort: Problem
}

/** One box whose content is asked for by its button, each time anew, and is kept nowhere but in this page. */
export const useCheck = <Data, Variables extends AnyVariables>({
  query,
  variablesOf,
  questionIn = (typed) => typed,
  isEnough,
  tooShort,
}: Check<Data, Variables>) => {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [isTooShort, setTooShort] = useState(false)
  const [{ data, error, fetching }, ask] = useQuery<Data, Variables>({
    query,
    variables: variablesOf(asked ?? ''),
    pause: asked === undefined,
    requestPolicy: 'network-only',
  })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const check = (text: string) => {
    const question = questionIn(text)
    setTyped(text)
    setTooShort(!isEnough(question))
    setAttempt(attempt + 1)
    if (!isEnough(question)) return
    if (question === asked) retry()
    else setAsked(question)
  }
  const type = (text: string) => {
    setTyped(text)
    setTooShort(false)
  }
  const refused = refusedIn(error)
  const isOfThis = !fetching && questionIn(typed) === asked
  return {
    ...{ typed, type, asked, attempt, fetching, check, retry },
    problems: isTooShort ? [tooShort] : isOfThis ? refused : [],
    /** What kept the question from being answered, other than the question. */
    trouble: !fetching && refused.length === 0 ? error : undefined,
    answer: asked !== undefined && !fetching && !error && !isTooShort ? data : undefined,
  }
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type CombinedError, useQuery } from 'urql'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { RequestProblem, troubleOf } from '../../ui/request-problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CheckAnswer } from './check-answer.tsx'
import { CheckSeller } from './check-query.ts'
import classes from './checking.module.css'

/** What the server has against the question itself. */
const refusedIn = (error: CombinedError | undefined): Problem[] => {
  const { code, fields } = error?.graphQLErrors[0]?.extensions ?? {}
  return code === 'INVALID_INPUT' ? (fields as Problem[]) : []
}

const isEnough = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2

/**
 * One box, and what anybody may know of the seller in it. What is asked stays on this page: it stands neither in the
 * address nor in the history, where whoever uses the phone next would read it.
 */
export const CheckPage = () => {
  const { t } = useTranslation('checking')
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [isTooShort, setTooShort] = useState(false)
  const [{ data, error, fetching }, ask] = useQuery({
    query: CheckSeller,
    variables: { query: asked ?? '' },
    pause: asked === undefined,
    requestPolicy: 'network-only',
  })
  const refused = fetching || typed.trim() !== asked ? [] : refusedIn(error)
  const problems = isTooShort ? [{ path: 'query', message: t('problem.short') }] : refused
  const check = (text: string) => {
    const query = text.trim()
    setTyped(text)
    setTooShort(!isEnough(query))
    setAttempt(attempt + 1)
    if (!isEnough(query)) return
    if (query === asked) ask({ requestPolicy: 'network-only' })
    else setAsked(query)
  }
  const isAnswered = asked !== undefined && !fetching && !error && !isTooShort && data !== undefined
  return (
    <>
      <PageHeading title={t('title')} />
      <p>{t('lead')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          check(typed)
        }}
      >
        <ErrorSummary problems={problems} attempt={attempt} />
        <TextField
          id="query"
          label={t('query')}
          why={t('queryWhy')}
          error={problemAt(problems, 'query')}
          type="search"
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setTooShort(false)
          }}
          maxLength={300}
        />
        <Button type="submit">{t('check')}</Button>
      </form>
      <section className={classes.answer} aria-label={t('answer')}>
        {fetching && <Skeleton lines={5} />}
        {!fetching && error && refused.length === 0 && refusedIn(error).length === 0 && (
          <RequestProblem trouble={troubleOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        )}
        <CheckAnswer answer={isAnswered ? data.sellerCheck : undefined} asked={asked ?? ''} onCheck={check} />
        {asked === undefined && <p className={classes.quiet}>{t('empty')}</p>}
      </section>
      <p>
        <Link to="/check/advert">{t('advert')}</Link>
      </p>
    </>
  )
}

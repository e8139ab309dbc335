import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CombinedError, useQuery } from 'urql'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { RequestProblem, troubleOf } from '../../ui/request-problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AdvertAnswer } from './advert-answer.tsx'
import { CheckAdvert } from './advert-query.ts'
import classes from './checking.module.css'

const LONGEST = 5_000

const refusedIn = (error: CombinedError | undefined): Problem[] => {
  const { code, fields } = error?.graphQLErrors[0]?.extensions ?? {}
  return code === 'INVALID_INPUT' ? (fields as Problem[]) : []
}

/** A text box, and which of its words may breach which article. What is pasted stays on this page. */
export const AdvertPage = () => {
  const { t } = useTranslation('adverts')
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [isTooShort, setTooShort] = useState(false)
  const [{ data, error, fetching }, ask] = useQuery({
    query: CheckAdvert,
    variables: { text: asked ?? '' },
    pause: asked === undefined,
    requestPolicy: 'network-only',
  })
  const refused = fetching || typed !== asked ? [] : refusedIn(error)
  const problems = isTooShort ? [{ path: 'text', message: t('short') }] : refused
  const check = () => {
    const isShort = typed.trim().length < 2
    setTooShort(isShort)
    setAttempt(attempt + 1)
    if (isShort) return
    if (typed === asked) ask({ requestPolicy: 'network-only' })
    else setAsked(typed)
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
          check()
        }}
      >
        <ErrorSummary problems={problems} attempt={attempt} />
        <TextField
          id="text"
          label={t('text')}
          why={t('textWhy')}
          error={problemAt(problems, 'text')}
          isLong
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setTooShort(false)
          }}
          maxLength={LONGEST}
        />
        <Button type="submit">{t('check')}</Button>
      </form>
      <section className={classes.answer} aria-label={t('answer')} aria-live="polite">
        {fetching && <Skeleton lines={5} />}
        {!fetching && error && refusedIn(error).length === 0 && (
          <RequestProblem trouble={troubleOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        )}
        {isAnswered && <AdvertAnswer text={asked} findings={data.advertCheck} />}
        {asked === undefined && <p className={classes.quiet}>{t('empty')}</p>}
      </section>
    </>
  )
}

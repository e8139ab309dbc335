import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { problemAt } from '../../ui/field.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { RequestProblem, troubleOf } from '../../ui/request-problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CheckAnswer } from './check-answer.tsx'
import { CheckSeller } from './check-query.ts'
import classes from './checking.module.css'
import { useCheck } from './use-check.ts'

const BETWEEN = '\n'

/** Seller and brand as one question. */
const sellerIn = (question: string) => question.split(BETWEEN)[0]!
const brandIn = (question: string) => question.split(BETWEEN)[1] ?? ''

const isEnough = (question: string) => (sellerIn(question).match(/[\p{L}\p{N}]/gu) ?? []).length >= 2

/**
 * One box, and what anybody may know of the seller in it. What is asked stays on this page: it stands neither in the
 * address nor in the history, where whoever uses the phone next would read it.
 */
export const CheckPage = () => {
  const { t } = useTranslation('checking')
  const [brand, setBrand] = useState('')
  const { typed, type, asked, attempt, fetching, check, retry, problems, trouble, answer } = useCheck({
    query: CheckSeller,
    variablesOf: (question) => ({ query: sellerIn(question), brand: brandIn(question) || null }),
    questionIn: (text) => [text, brand].map((one) => one.replaceAll(BETWEEN, ' ').trim()).join(BETWEEN),
    isEnough,
    tooShort: { path: 'query', message: t('problem.short') },
  })
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
          onChange={type}
          maxLength={300}
        />
        <TextField
          id="brand"
          label={t('brand')}
          why={t('brandWhy')}
          error={problemAt(problems, 'brand')}
          isOptional
          value={brand}
          onChange={setBrand}
          maxLength={60}
        />
        <Button type="submit">{t('check')}</Button>
      </form>
      <section className={classes.answer} aria-label={t('answer')}>
        {fetching && <Skeleton lines={5} />}
        {trouble && <RequestProblem trouble={troubleOf(trouble)} onRetry={retry} />}
        <CheckAnswer answer={answer?.sellerCheck} asked={sellerIn(asked ?? '')} onCheck={check} />
        {asked === undefined && <p className={classes.quiet}>{t('empty')}</p>}
      </section>
      <p>
        <Link to="/check/advert">{t('advert')}</Link>
      </p>
    </>
  )
}

import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { problemAt } from '../../ui/field.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { RequestProblem, troubleOf } from '../../ui/request-problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AdvertAnswer } from './advert-answer.tsx'
import { CheckAdvert } from './advert-query.ts'
import classes from './checking.module.css'
import { useCheck } from './use-check.ts'

const LONGEST = 5_000

const isEnough = (text: string) => text.trim().length >= 2

/** A text box, and which of its words may breach which article. What is pasted stays on this page. */
export const AdvertPage = () => {
  const { t } = useTranslation('adverts')
  const { typed, type, asked, attempt, fetching, check, retry, problems, trouble, answer } = useCheck({
    query: CheckAdvert,
    variablesOf: (text) => ({ text }),
    isEnough,
    tooShort: { path: 'text', message: t('short') },
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
          id="text"
          label={t('text')}
          why={t('textWhy')}
          error={problemAt(problems, 'text')}
          isLong
          value={typed}
          onChange={type}
          maxLength={LONGEST}
        />
        <Button type="submit">{t('check')}</Button>
      </form>
      <section className={classes.answer} aria-label={t('answer')} aria-live="polite">
        {fetching && <Skeleton lines={5} />}
        {trouble && <RequestProblem trouble={troubleOf(trouble)} onRetry={retry} />}
        {answer && <AdvertAnswer text={asked ?? ''} findings={answer.advertCheck} />}
        {asked === undefined && <p className={classes.quiet}>{t('empty')}</p>}
      </section>
    </>
  )
}

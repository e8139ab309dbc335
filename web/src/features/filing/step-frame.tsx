import { Button } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Problem } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import classes from './filing.module.css'
import { addressOf, STEPS, type StepName } from './steps.ts'

type StepFrameProps = {
  step: StepName
  problems: readonly Problem[]
  attempt: number
  onNext: () => void
  children: ReactNode
}

/** What every step but the review has: where one is, the question, why it is asked, and the ways on and back. */
export const StepFrame = ({ step, problems, attempt, onNext, children }: StepFrameProps) => {
  const { t } = useTranslation('filing')
  useFocusAsked()
  const before = STEPS[STEPS.indexOf(step) - 1]
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        onNext()
      }}
    >
      <StepHead step={step} />
      <ErrorSummary problems={problems} attempt={attempt} />
      {children}
      <div className={classes.ways}>
        {before && (
          <LinkButton to={addressOf(before)} variant="default">
            {t('back')}
          </LinkButton>
        )}
        <Button type="submit" className={classes.next}>
          {t('next')}
        </Button>
      </div>
      <p className={classes.saved}>{t('saved')}</p>
    </form>
  )
}

export const StepHead = ({ step }: { step: StepName }) => {
  const { t } = useTranslation('filing')
  const at = STEPS.indexOf(step) + 1
  return (
    <>
      <p className={classes.progress}>
        <span className="visually-hidden">{t('progress', { at, of: STEPS.length })}</span>
        <span aria-hidden="true">{`${at} / ${STEPS.length}`}</span>
        <progress className={classes.bar} max={STEPS.length} value={at} aria-hidden="true" />
      </p>
      <PageHeading title={t(`${step}.heading`)} />
      <p className={classes.lead}>{t(`${step}.why`)}</p>
    </>
  )
}

/** Coming from the review to put something right, the field itself takes the focus. */
const useFocusAsked = () => {
  const asked = (useLocation().state as { focus?: string } | null)?.focus
  useEffect(() => {
    if (asked) document.getElementById(asked)?.focus()
  }, [asked])
}

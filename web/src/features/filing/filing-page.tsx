import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate, useParams } from 'react-router'
import { useQuery } from 'urql'
import type { Problem } from '../../ui/field.tsx'
import { NotFound } from '../../ui/not-found.tsx'
import { RequestProblem, troubleOf } from '../../ui/request-problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FilingChoices } from './categories.ts'
import { checkStep } from './check-draft.ts'
import { draftStore, useDraft } from './draft-store.ts'
import { RestoredDraft } from './restored-draft.tsx'
import { StepFrame, StepHead } from './step-frame.tsx'
import type { StepProps } from './step-props.ts'
import { addressOf, STEPS, type StepName, stepAt, stepOfPath } from './steps.ts'
import { WhatStep } from './what-step.tsx'

const loadLater = () => import('./later-step.tsx')
const loadReview = () => import('./review-page.tsx')
const LaterStep = lazy(async () => ({ default: (await loadLater()).LaterStep }))
const ReviewPage = lazy(async () => ({ default: (await loadReview()).ReviewPage }))

// Everything the rest of the form needs, fetched while the first question is read: the connection may go.
const fetchTheRest = () => {
  const timer = setTimeout(() => {
    for (const load of [loadLater, loadReview, () => import('tus-js-client')]) load().catch(() => undefined)
  }, 1_000)
  return () => clearTimeout(timer)
}

export const FilingPage = () => {
  const step = stepAt(useParams().step)
  const draft = useDraft()
  const [{ data: choices, error, fetching }, ask] = useQuery({ query: FilingChoices })
  const [told, setTold] = useState<Problem[]>([])
  useEffect(fetchTheRest, [])
  if (!step) return <NotFound />
  if (STEPS.indexOf(step) > draft.reached) return <Navigate to={addressOf(STEPS[draft.reached] ?? 'what')} replace />
  if (!choices) {
    return (
      <>
        <StepHead step={step} />
        {error && !fetching ? (
          <RequestProblem trouble={troubleOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        ) : (
          <Skeleton lines={5} tall />
        )}
      </>
    )
  }
  return (
    <>
      <RestoredDraft step={step} />
      <Suspense fallback={<Skeleton lines={5} tall />}>
        {step === 'review' ? (
          <ReviewPage draft={draft} choices={choices} problems={told} onProblems={setTold} />
        ) : (
          <AskedStep key={step} step={step} told={told} onTold={setTold} choices={choices} draft={draft} />
        )}
      </Suspense>
    </>
  )
}

type AskedStepProps = Omit<StepProps, 'problems'> & {
  step: Exclude<StepName, 'review'>
  told: readonly Problem[]
  onTold: (told: Problem[]) => void
}

/** One question: checked when the person goes on; what the server said stays beside the field until then. */
const AskedStep = ({ step, told, onTold, choices, draft }: AskedStepProps) => {
  const { t } = useTranslation('filing')
  const navigate = useNavigate()
  // With another category come other questions, which nobody has tried to answer yet.
  const [tried, setTried] = useState({ attempt: 0, category: draft.category })
  const attempt = tried.category === draft.category ? tried.attempt : 0
  const ownTold = told.filter(({ path }) => stepOfPath(path) === step)
  const found = attempt > 0 ? checkStep(step, draft, choices, t) : []
  const problems = [...found, ...ownTold.filter(({ path }) => !found.some((problem) => problem.path === path))]
  const goOn = () => {
    onTold(told.filter((problem) => !ownTold.includes(problem)))
    if (checkStep(step, draft, choices, t).length > 0) {
      return setTried({ attempt: attempt + 1, category: draft.category })
    }
    const next = STEPS.indexOf(step) + 1
    draftStore.change({ reached: Math.max(draft.reached, next) })
    navigate(addressOf(STEPS[next]!))
  }
  const props = { draft, choices, problems }
  return (
    <StepFrame step={step} problems={problems} attempt={attempt} onNext={goOn}>
      {step === 'what' ? <WhatStep {...props} /> : <LaterStep step={step} {...props} />}
    </StepFrame>
  )
}

import { useTranslation } from 'react-i18next'
import type { Problem } from '../../ui/field.tsx'
import { type Choices, categoryOf } from './categories.ts'
import { checkStep } from './check-draft.ts'
import type { Draft } from './draft.ts'
import { ReviewStep } from './review-step.tsx'
import { STEPS } from './steps.ts'
import { useSending } from './use-sending.ts'

type ReviewPageProps = {
  draft: Draft
  choices: Choices
  problems: readonly Problem[]
  onProblems: (problems: Problem[]) => void
}

export const ReviewPage = ({ draft, choices, problems, onProblems }: ReviewPageProps) => {
  const { t } = useTranslation('filing')
  const sending = useSending({
    category: categoryOf(choices, draft.category),
    check: () => STEPS.flatMap((step) => checkStep(step, draft, choices, t)),
    onProblems,
  })
  return <ReviewStep draft={draft} choices={choices} problems={problems} sending={sending} />
}

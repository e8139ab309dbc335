import type { ComponentType } from 'react'
import { EvidenceStep } from './evidence-step.tsx'
import { SellerStep } from './seller-step.tsx'
import type { StepProps } from './step-props.ts'
import type { StepName } from './steps.ts'
import { WantsStep } from './wants-step.tsx'
import { WhenStep } from './when-step.tsx'
import { YouStep } from './you-step.tsx'

const bodies: Record<Exclude<StepName, 'what' | 'review'>, ComponentType<StepProps>> = {
  seller: SellerStep,
  wants: WantsStep,
  when: WhenStep,
  evidence: EvidenceStep,
  you: YouStep,
}

/** The steps after the first, in one chunk that is fetched while the first is being answered. */
export const LaterStep = ({ step, ...props }: StepProps & { step: keyof typeof bodies }) => {
  const Body = bodies[step]
  return <Body {...props} />
}

import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import type { Case } from './case-query.ts'
import { StepChecks } from './next-step.tsx'

/** What each step within reach asks for before it can be taken, step by step. */
export const CaseConditions = ({ found }: { found: Case }) => {
  const { t } = useTranslation('cases')
  const steps = found.availableActions.filter(({ checks }) => checks.length > 0)
  return (
    <section className={card.section}>
      <h2>{t('checks.steps.title')}</h2>
      {steps.length === 0 && <p className={card.quiet}>{t('checks.steps.none')}</p>}
      {steps.map((step) => (
        <div key={step.name}>
          <h3>{step.label}</h3>
          <StepChecks checks={step.checks} />
        </div>
      ))}
    </section>
  )
}

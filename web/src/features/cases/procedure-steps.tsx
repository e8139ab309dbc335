import { useTranslation } from 'react-i18next'
import { CheckIcon } from '../../ui/icons.tsx'
import type { Case } from './case-query.ts'
import classes from './procedure-steps.module.css'

/** The road of the procedure: done, here, ahead; told apart by sign, weight and words for readers. */
export const ProcedureSteps = ({ steps }: { steps: Case['steps'] }) => {
  const { t } = useTranslation('cases')
  return (
    <ol className={classes.steps} aria-label={t('case.steps')}>
      {steps.map((step) => (
        <li
          key={step.state}
          className={classes.step}
          data-status={step.status}
          aria-current={step.status === 'CURRENT' ? 'step' : undefined}
        >
          <span className={classes.sign}>{step.status === 'DONE' && <CheckIcon />}</span>
          <span>
            {step.label}
            {step.status !== 'CURRENT' && <span className="visually-hidden"> {t(`case.step.${step.status}`)}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

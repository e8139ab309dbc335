import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import type { AvailableAction, Case } from './case-query.ts'
import classes from './next-step.module.css'

const SIGNS = { HOLDS: '✓', MISSING: '○', ASKED: '？' } as const

/** The checklist of one step: established, missing, or confirmed when it is taken. */
export const StepChecks = ({ checks }: { checks: AvailableAction['checks'] }) => {
  const { t } = useTranslation('cases')
  return (
    <ul className={classes.checks}>
      {checks.map((check) => (
        <li key={check.label} data-status={check.status}>
          <span aria-hidden="true" className={classes.sign}>
            {SIGNS[check.status]}
          </span>{' '}
          {check.label} <span className={card.quiet}>{t(`case.next.status.${check.status}`)}</span>
        </li>
      ))}
    </ul>
  )
}

/** What must be established before the lawful next step, as the step itself has it. */
export const NextStep = ({ found }: { found: Case }) => {
  const { t } = useTranslation('cases')
  const next = found.availableActions.find((action) => action.primary && action.checks.length > 0)
  if (!next) return null
  return (
    <section className={card.section} aria-label={t('case.next.label')}>
      <h2>{t('case.next.title', { step: next.label })}</h2>
      <StepChecks checks={next.checks} />
    </section>
  )
}

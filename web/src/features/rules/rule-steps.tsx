import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { problemAt } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Rule, RuleStep } from './lexicon-query.ts'
import { useRuleMove } from './use-rule-move.ts'

type RuleStepsProps = { rule: Rule; mayRevise: boolean; onMoved: () => void }

/** What may be done with a rule now: a reason, then one button a step; what still hinders a step stands beside it. */
export const RuleSteps = ({ rule, mayRevise, onMoved }: RuleStepsProps) => {
  const { t } = useTranslation('lexicon')
  const { move, problems, refused, isBusy, error } = useRuleMove(rule)
  const [reason, setReason] = useState('')
  const steps = rule.availableSteps
  if (steps.length === 0 && !mayRevise) return null
  const take = async (step: RuleStep) => {
    if (await move(step, reason)) setReason('')
    onMoved()
  }
  // Enter takes the rule on, never back.
  const first = steps.find(({ step, hindrance }) => !hindrance && step !== 'SWITCH_OFF')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (first) void take(first.step)
  }
  const stepTrouble = problemAt(problems, 'step')
  return (
    <section className={card.section} aria-label={t('steps.title')}>
      <h2>{t('steps.title')}</h2>
      {error && <DeskTrouble error={error} />}
      {refused && (
        <Notice kind="soon">
          <p>{t('steps.changed')}</p>
        </Notice>
      )}
      {stepTrouble && (
        <Notice kind="danger">
          <p>{stepTrouble}</p>
        </Notice>
      )}
      <form onSubmit={submit} noValidate className={card.form}>
        {steps.length > 0 && (
          <TextField
            id="rule-reason"
            label={t('reason')}
            maxLength={500}
            value={reason}
            onChange={setReason}
            error={problemAt(problems, 'reason')}
          />
        )}
        {steps.map(({ step, hindrance }) =>
          hindrance ? (
            <p key={step} className={card.quiet}>
              {t('steps.hindered', { step: t(`steps.${step}`), hindrance })}
            </p>
          ) : null,
        )}
        <div className={card.buttons}>
          {steps.map(({ step, hindrance }) => (
            <Button
              key={step}
              type={step === first?.step ? 'submit' : 'button'}
              variant={step === first?.step ? 'filled' : 'default'}
              disabled={Boolean(hindrance) || isBusy}
              onClick={step === first?.step ? undefined : () => void take(step)}
            >
              {t(`steps.${step}`)}
            </Button>
          ))}
          {mayRevise && rule.state !== 'ACTIVE' && (
            <LinkButton to={`/desk/rules/${rule.id}/edit`} variant="default">
              {t('revise')}
            </LinkButton>
          )}
        </div>
      </form>
    </section>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { sayDay } from '../../ui/say-date.ts'
import { useUploads } from '../../ui/uploads/use-uploads.ts'
import { type CategoryField, type Choices, categoryOf } from './categories.ts'
import { type Draft, SELLER_WORDS } from './draft.ts'
import classes from './filing.module.css'
import { filingUploads } from './filing-uploads.ts'
import { kindsOf, kindWord } from './kinds.ts'
import { addressOf, type StepName } from './steps.ts'

type Line = { label: string; value: ReactNode }

/** Everything that will be sent, as it will be sent, each part with the way back to change it. */
export const ReviewSections = ({ draft, choices }: { draft: Draft; choices: Choices }) => {
  const { t } = useTranslation('filing')
  const [chosen] = language.use()
  const uploads = useUploads(filingUploads)
  const category = categoryOf(choices, draft.category)
  const kinds = kindsOf(draft, category)
  const isDispute = kinds.includes('DISPUTE')
  const answers = draft.details[draft.category] ?? {}
  const { filer } = draft
  const yesNo = (yes: boolean) => t(yes ? 'yes' : 'no')
  const line = (label: string, value: ReactNode): Line[] => (value ? [{ label, value }] : [])
  const wants = choices.remedies.filter(({ value }) => draft.wants.includes(value)).map(({ label }) => label)
  return (
    <>
      <Section
        step="what"
        lines={[
          ...line(t('what.category'), category?.label),
          ...(category?.fields ?? []).flatMap((field) =>
            line(field.label, sayAnswer(field, answers[field.name], yesNo)),
          ),
          ...line(t('what.narrative'), draft.narrative),
        ]}
      />
      <Section
        step="seller"
        lines={[
          ...line(t('seller.chosen'), draft.chosenSeller?.name),
          ...SELLER_WORDS.flatMap((word) => line(t(`seller.${word}`), draft.seller[word]?.trim())),
        ]}
      />
      <Section
        step="wants"
        lines={[
          ...line(t('review.becomes'), t(`becomes.${kindWord(kinds)}.name`)),
          ...line(t('wants.remedies'), [...wants, draft.otherWant.trim()].filter(Boolean).join(t('and'))),
          ...line(t('joint.title'), isDispute && draft.joint?.title),
        ]}
      />
      <Section
        step="when"
        lines={[
          ...line(t('when.day'), draft.happenedOn ? sayDay(draft.happenedOn, chosen) : t('review.notGiven')),
          ...line(t('when.amount'), draft.amount.trim() ? `${draft.amount.trim()} ${t('yuan')}` : t('review.notGiven')),
        ]}
      />
      <Section
        step="evidence"
        lines={line(
          t('review.files', { count: uploads.length }),
          uploads.map(({ name }) => name).join('\n') || t('review.noFiles'),
        )}
      />
      <Section
        step="you"
        lines={
          isDispute || draft.named
            ? [
                ...line(t('you.name'), filer.name),
                ...line(t('you.phone'), filer.phone),
                ...line(t('you.address'), filer.address),
                ...(isDispute
                  ? [
                      ...line(t('you.consentDelegate'), yesNo(draft.consentDelegate)),
                      ...line(t('you.consentPublish'), yesNo(draft.consentPublish)),
                    ]
                  : []),
              ]
            : line(t('you.named'), t('you.anonymous'))
        }
      />
    </>
  )
}

const Section = ({ step, lines }: { step: StepName; lines: Line[] }) => {
  const { t } = useTranslation('filing')
  const heading = t(`${step}.heading`)
  return (
    <section className={classes.review}>
      <div className={classes.reviewHead}>
        <h2>{heading}</h2>
        <Link to={addressOf(step)} aria-label={t('review.editStep', { step: heading })}>
          {t('review.edit')}
        </Link>
      </div>
      <dl>
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const sayAnswer = (field: CategoryField, typed: string | undefined, yesNo: (yes: boolean) => string) => {
  if (!typed?.trim()) return undefined
  if (field.kind === 'BOOLEAN') return yesNo(typed === 'true')
  if (field.kind === 'CHOICE') return field.options?.find(({ value }) => value === typed)?.label
  return typed
}

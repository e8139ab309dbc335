import { useTranslation } from 'react-i18next'
import { problemAt } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { officeToday } from '../../ui/say-date.ts'
import { TextField } from '../../ui/text-field.tsx'
import { draftStore } from './draft-store.ts'
import type { StepProps } from './step-props.ts'

const threeYearsBefore = (day: string) => `${Number(day.slice(0, 4)) - 3}${day.slice(4)}`

/** When it happened and how much was paid. */
export const WhenStep = ({ draft, problems }: StepProps) => {
  const { t } = useTranslation('filing')
  const today = officeToday()
  return (
    <>
      <TextField
        id="happenedOn"
        label={t('when.day')}
        why={t('when.dayWhy')}
        error={problemAt(problems, 'happenedOn')}
        type="date"
        max={today}
        value={draft.happenedOn}
        onChange={(happenedOn) => draftStore.change({ happenedOn })}
        isShort
        isOptional
      />
      <div aria-live="polite">
        {draft.happenedOn !== '' && draft.happenedOn < threeYearsBefore(today) && (
          <Notice kind="soon">
            <p>{t('when.longAgo')}</p>
          </Notice>
        )}
      </div>
      <TextField
        id="amountFen"
        label={t('when.amount')}
        why={t('when.amountWhy')}
        error={problemAt(problems, 'amountFen')}
        inputMode="decimal"
        value={draft.amount}
        onChange={(amount) => draftStore.change({ amount })}
        after={t('yuan')}
        maxLength={20}
        isShort
        isOptional
      />
    </>
  )
}

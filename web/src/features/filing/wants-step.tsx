import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { problemAt } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { categoryOf } from './categories.ts'
import { draftStore } from './draft-store.ts'
import { JointNoticeChoice } from './joint-notices.tsx'
import { kindsOf, kindWord, leadAnswer, wantsRemedy } from './kinds.ts'
import { OTHER_WANT_LENGTH } from './lengths.ts'
import type { StepProps } from './step-props.ts'

/** What is asked of the seller, and whether the authority is to check for a violation. */
export const WantsStep = ({ draft, choices, problems }: StepProps) => {
  const { t } = useTranslation('filing')
  const category = categoryOf(choices, draft.category)
  const lead = leadAnswer(draft, category)
  const becomes = lead === undefined ? 'undecided' : kindWord(kindsOf(draft, category))
  return (
    <>
      <ChoiceList
        id="wants"
        legend={t('wants.remedies')}
        why={t('wants.remediesWhy')}
        error={problemAt(problems, 'wants')}
        items={choices.remedies}
        chosen={draft.wants}
        kind="many"
        onChange={(wants) => draftStore.change({ wants })}
      />
      <TextField
        id="otherWant"
        label={t('wants.other')}
        why={t('wants.otherWhy')}
        error={problemAt(problems, 'otherWant')}
        value={draft.otherWant}
        onChange={(otherWant) => draftStore.change({ otherWant })}
        maxLength={OTHER_WANT_LENGTH}
        isOptional
      />
      <ChoiceList
        id="lead"
        legend={t('wants.lead')}
        why={category?.kind === 'DISPUTE' ? undefined : t('wants.leadAsked')}
        error={problemAt(problems, 'lead')}
        items={[
          { value: 'yes', label: t('wants.leadLabel'), description: t('wants.leadWhy') },
          { value: 'no', label: t('wants.notLead'), description: t('wants.notLeadWhy') },
        ]}
        chosen={lead === undefined ? [] : [lead ? 'yes' : 'no']}
        kind="one"
        onChange={([answer]) => draftStore.change({ lead: answer === 'yes' })}
      />
      <div aria-live="polite">
        {wantsRemedy(draft) && <JointNoticeChoice draft={draft} error={problemAt(problems, 'joint')} />}
      </div>
      <div aria-live="polite">
        <Notice kind="info">
          <p>
            <strong>{t(`becomes.${becomes}.title`)}</strong>
          </p>
          <p>{t(`becomes.${becomes}.why`)}</p>
        </Notice>
      </div>
    </>
  )
}

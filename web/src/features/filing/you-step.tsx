import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { problemAt } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { categoryOf } from './categories.ts'
import { draftStore } from './draft-store.ts'
import classes from './filing.module.css'
import { kindsOf, kindWord } from './kinds.ts'
import { FILER_LENGTHS } from './lengths.ts'
import type { StepProps } from './step-props.ts'

/** Name, phone and address: needed for a complaint, free for a report; and the consents, each by itself. */
export const YouStep = ({ draft, choices, problems }: StepProps) => {
  const { t } = useTranslation('filing')
  const kinds = kindsOf(draft, categoryOf(choices, draft.category))
  const isDispute = kinds.includes('DISPUTE')
  const becomes = kindWord(kinds)
  const { filer } = draft
  const change = (part: Partial<typeof filer>) => draftStore.change({ filer: { ...filer, ...part } })
  return (
    <>
      <Notice kind="info">
        <p>
          <strong>{t(`becomes.${becomes}.title`)}</strong>
        </p>
        <p>{t(`becomes.${becomes}.identity`)}</p>
      </Notice>
      {!isDispute && (
        <ChoiceList
          id="named"
          legend={t('you.named')}
          items={[
            { value: 'no', label: t('you.anonymous'), description: t('you.anonymousWhy') },
            { value: 'yes', label: t('you.withName'), description: t('you.withNameWhy') },
          ]}
          chosen={[draft.named ? 'yes' : 'no']}
          kind="one"
          onChange={([answer]) => draftStore.change({ named: answer === 'yes' })}
        />
      )}
      {(isDispute || draft.named) && (
        <>
          <TextField
            id="filer.name"
            label={t('you.name')}
            why={t('you.nameWhy')}
            error={problemAt(problems, 'filer.name')}
            value={filer.name}
            onChange={(name) => change({ name })}
            autoComplete="name"
            maxLength={FILER_LENGTHS.name}
          />
          <TextField
            id="filer.phone"
            label={t('you.phone')}
            why={t('you.phoneWhy')}
            error={problemAt(problems, 'filer.phone')}
            value={filer.phone}
            onChange={(phone) => change({ phone })}
            type="tel"
            autoComplete="tel"
            maxLength={FILER_LENGTHS.phone}
          />
          <TextField
            id="filer.address"
            label={t('you.address')}
            why={t('you.addressWhy')}
            error={problemAt(problems, 'filer.address')}
            value={filer.address}
            onChange={(address) => change({ address })}
            autoComplete="street-address"
            maxLength={FILER_LENGTHS.address}
          />
        </>
      )}
      {isDispute && <Consents consentPublish={draft.consentPublish} consentDelegate={draft.consentDelegate} />}
      <p className={classes.quiet}>{t('you.privacy')}</p>
    </>
  )
}

const Consents = (given: { consentPublish: boolean; consentDelegate: boolean }) => {
  const { t } = useTranslation('filing')
  return (
    <>
      <h2 className={classes.section}>{t('you.consents')}</h2>
      <p className={classes.lead}>{t('you.consentsWhy')}</p>
      {(['consentDelegate', 'consentPublish'] as const).map((name) => (
        <ChoiceList
          key={name}
          id={name}
          legend={t(`you.${name}`)}
          isLegendHidden
          items={[{ value: 'yes', label: t(`you.${name}`), description: t(`you.${name}Why`) }]}
          chosen={given[name] ? ['yes'] : []}
          kind="many"
          onChange={(chosen) => draftStore.change({ [name]: chosen.length > 0 })}
        />
      ))}
    </>
  )
}

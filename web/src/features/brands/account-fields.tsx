import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { FieldError, type Problem, problemAt } from '../../ui/field.tsx'
import { newId } from '../../ui/new-id.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Platform, platforms } from './brands-query.ts'

export type AccountDraft = { key: string; platform: Platform; handle: string; url: string }

export const newAccount = (): AccountDraft => ({ key: newId(), platform: 'WECHAT', handle: '', url: '' })

type AccountFieldsProps = {
  accounts: readonly AccountDraft[]
  onChange: (accounts: AccountDraft[]) => void
  problems: readonly Problem[]
}

/** The accounts through which somebody may sell, one below the other. */
export const AccountFields = ({ accounts, onChange, problems }: AccountFieldsProps) => {
  const { t } = useTranslation('brands')
  const change = (at: number, changes: Partial<AccountDraft>) =>
    onChange(accounts.map((account, place) => (place === at ? { ...account, ...changes } : account)))
  return (
    <>
      {accounts.map((account, at) => (
        <fieldset key={account.key} className={card.card}>
          <legend>{t('authorise.account', { number: at + 1 })}</legend>
          <SelectField
            id={`platform-${account.key}`}
            label={t('authorise.platform')}
            value={account.platform}
            onChange={(platform) => change(at, { platform: platform as Platform })}
            options={platforms.map((value) => ({ value, label: t(`platforms.${value}`) }))}
          />
          <TextField
            id={`handle-${account.key}`}
            label={t('authorise.handle')}
            maxLength={100}
            value={account.handle}
            onChange={(handle) => change(at, { handle })}
            error={problemAt(problems, `accounts.${at}.handle`)}
          />
          <TextField
            id={`url-${account.key}`}
            label={t('authorise.url')}
            type="url"
            isOptional
            maxLength={500}
            value={account.url}
            onChange={(url) => change(at, { url })}
            error={problemAt(problems, `accounts.${at}.url`)}
          />
          <Button
            variant="default"
            aria-label={t('authorise.takeAway', { number: at + 1 })}
            onClick={() => onChange(accounts.filter(({ key }) => key !== account.key))}
          >
            {t('authorise.remove')}
          </Button>
        </fieldset>
      ))}
      <FieldError id="accounts-error" error={problemAt(problems, 'accounts')} />
      <div className={card.buttons}>
        <Button variant="default" onClick={() => onChange([...accounts, newAccount()])}>
          {t('authorise.addAccount')}
        </Button>
      </div>
    </>
  )
}

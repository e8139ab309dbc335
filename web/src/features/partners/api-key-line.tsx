import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { language } from '../../app/preferences.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { sayTime } from '../../ui/say-date.ts'
import { type ApiKey, revokeApiKey } from './partners-query.ts'

type ApiKeyLineProps = { apiKey: ApiKey; partnerName: string; mayManage: boolean }

export const ApiKeyLine = ({ apiKey, partnerName, mayManage }: ApiKeyLineProps) => {
  const { t } = useTranslation('partners')
  const [chosen] = language.use()
  const [isAsking, setAsking] = useState(false)
  const [result, revoke] = useMutation(revokeApiKey)
  const send = async () => {
    const { data } = await revoke({ input: { apiKeyId: apiKey.id } })
    setAsking(false)
    if (data?.revokeApiKey.__typename === 'ApiKey') showToast({ text: t('key.revoked', { name: apiKey.name }) })
  }
  return (
    <div className={card.between}>
      <div>
        <p className={card.row}>
          <strong>{apiKey.name}</strong>
          <code>wj_{apiKey.prefix}_…</code>
          {apiKey.revokedAt && <Tag tone="danger">{t('key.isRevoked')}</Tag>}
        </p>
        <p className={card.quiet}>
          {apiKey.scopes.map((scope) => t(`scope.${scope}`)).join(t('and'))} ·{' '}
          {apiKey.lastUsedAt ? t('key.used', { at: sayTime(apiKey.lastUsedAt, chosen) }) : t('key.unused')}
        </p>
      </div>
      {mayManage && !apiKey.revokedAt && (
        <Button
          variant="default"
          onClick={() => setAsking(true)}
          aria-label={t('key.revokeOne', { name: apiKey.name })}
        >
          {t('key.revoke')}
        </Button>
      )}
      {result.error && <DeskTrouble error={result.error} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('key.revokeTitle', { name: apiKey.name })}
        confirm={t('key.revoke')}
        cancel={t('desk:cancel')}
        isBusy={result.fetching}
        onConfirm={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('key.revokeText', { partner: partnerName })}</p>
      </ConfirmDialog>
    </div>
  )
}

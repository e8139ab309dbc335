import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { language } from '../../app/preferences.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayTime } from '../../ui/say-date.ts'
import { ApiKeyLine } from './api-key-line.tsx'
import { NewApiKey } from './new-api-key.tsx'
import { disablePartner, enablePartner, type Partner } from './partners-query.ts'

/** A platform with its keys. */
export const PartnerCard = ({ partner, mayManage }: { partner: Partner; mayManage: boolean }) => {
  const { t } = useTranslation('partners')
  const [chosen] = language.use()
  const [isAdding, setAdding] = useState(false)
  return (
    <>
      <div className={card.between}>
        <h2>{partner.name}</h2>
        <span className={card.row}>
          {partner.sandbox && <Tag>{t('sandbox')}</Tag>}
          {partner.disabledAt && <Tag tone="danger">{t('disabled')}</Tag>}
        </span>
      </div>
      <p className={card.quiet}>
        {t('since', { at: sayTime(partner.createdAt, chosen) })} · {t('reportCount', { count: partner.reportCount })}
      </p>
      {partner.apiKeys.length === 0 && <p>{t('key.none')}</p>}
      <ul className={card.list}>
        {partner.apiKeys.map((key) => (
          <li key={key.id}>
            <ApiKeyLine apiKey={key} partnerName={partner.name} mayManage={mayManage} />
          </li>
        ))}
      </ul>
      {mayManage && !isAdding && (
        <div className={card.buttons}>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('key.add')}
          </Button>
          <SwitchPartner partner={partner} />
        </div>
      )}
      {isAdding && <NewApiKey partner={partner} onClose={() => setAdding(false)} />}
    </>
  )
}

/** Shutting a platform out asks first; letting it in again does not. */
const SwitchPartner = ({ partner }: { partner: Partner }) => {
  const { t } = useTranslation('partners')
  const [isAsking, setAsking] = useState(false)
  const [disabled, disable] = useMutation(disablePartner)
  const [enabled, enable] = useMutation(enablePartner)
  const input = { partnerId: partner.id }
  const error = disabled.error ?? enabled.error
  return (
    <>
      {partner.disabledAt ? (
        <Button variant="default" loading={enabled.fetching} onClick={() => void enable({ input })}>
          {t('enable')}
        </Button>
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('disable')}
        </Button>
      )}
      {error && <DeskTrouble error={error} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('disableTitle', { name: partner.name })}
        confirm={t('disable')}
        cancel={t('desk:cancel')}
        isBusy={disabled.fetching}
        onConfirm={() => void disable({ input }).then(() => setAsking(false))}
        onCancel={() => setAsking(false)}
      >
        <p>{t('disableText')}</p>
      </ConfirmDialog>
    </>
  )
}

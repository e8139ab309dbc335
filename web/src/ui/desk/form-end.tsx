import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CombinedError } from 'urql'
import { Notice } from '../notice.tsx'
import card from './card.module.css'
import { DeskTrouble } from './desk-trouble.tsx'

type FormEndProps = {
  error: CombinedError | undefined
  /** Why it was not taken as it stands, for instance that somebody was faster. */
  warning?: string | false
  /** How much in it is to be mended. */
  faults?: string | false
  submit: string
  isSending: boolean
  onCancel?: () => void
}

/** Below the fields of a form on a card: what hindered it, and its buttons. */
export const FormEnd = ({ error, warning, faults, submit, isSending, onCancel }: FormEndProps) => {
  const { t } = useTranslation('desk')
  return (
    <>
      {error && <DeskTrouble error={error} />}
      {warning && (
        <Notice kind="soon">
          <p role="alert">{warning}</p>
        </Notice>
      )}
      {faults && (
        <Notice kind="danger">
          <p role="alert">{faults}</p>
        </Notice>
      )}
      <div className={card.buttons}>
        <Button type="submit" loading={isSending}>
          {submit}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </>
  )
}

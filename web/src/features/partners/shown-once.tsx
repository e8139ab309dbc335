import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../../ui/copy-text.ts'
import card from '../../ui/desk/card.module.css'
import { Notice } from '../../ui/notice.tsx'
import classes from './partners.module.css'

/** A key's secret, which nobody can show again. */
export const ShownOnce = ({ secret, onClose }: { secret: string; onClose: () => void }) => {
  const { t } = useTranslation('partners')
  const box = useRef<HTMLDivElement>(null)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className={classes.form}>
      <Notice kind="soon">
        <p>
          <strong>{t('secret.title')}</strong>
        </p>
        <p>{t('secret.text')}</p>
      </Notice>
      <p>
        <code className={classes.secret}>{secret}</code>
      </p>
      <div className={card.buttons}>
        <Button onClick={() => void copyText(secret).then(setCopied)}>
          {t(isCopied ? 'desk:copied' : 'desk:copy')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('secret.kept')}
        </Button>
      </div>
      <p role="status" className="visually-hidden">
        {isCopied ? t('desk:copied') : ''}
      </p>
    </div>
  )
}

import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../copy-text.ts'
import { Notice } from '../notice.tsx'
import card from './card.module.css'
import classes from './shown-once.module.css'

type ShownOnceProps = { title: string; text: string; secret: string; kept: string; onClose: () => void }

/** A secret that nobody can show again, to be taken down now. */
export const ShownOnce = ({ title, text, secret, kept, onClose }: ShownOnceProps) => {
  const { t } = useTranslation('desk')
  const box = useRef<HTMLDivElement>(null)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className={classes.box}>
      <Notice kind="soon">
        <p>
          <strong>{title}</strong>
        </p>
        <p>{text}</p>
      </Notice>
      <p>
        <code className={classes.secret}>{secret}</code>
      </p>
      <div className={card.buttons}>
        <Button onClick={() => void copyText(secret).then(setCopied)}>{t(isCopied ? 'copied' : 'copy')}</Button>
        <Button variant="default" onClick={onClose}>
          {kept}
        </Button>
      </div>
      <p role="status" className="visually-hidden">
        {isCopied ? t('copied') : ''}
      </p>
    </div>
  )
}

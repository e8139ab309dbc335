import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon, CloseIcon, FileIcon, WarningIcon } from '../icons.tsx'
import { sayBytes } from '../say-bytes.ts'
import type { Upload, UploadQueue } from './upload-queue.ts'
import classes from './uploads.module.css'
import { useUploads } from './use-uploads.ts'

/** The files chosen so far, each with how far it has come, and what can be done about it. */
export const UploadList = ({ queue }: { queue: UploadQueue }) => {
  const { t } = useTranslation('shell')
  const uploads = useUploads(queue)
  const done = uploads.filter((upload) => upload.state === 'done').length
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {uploads.length > 0 ? t('uploads.progress', { done, all: uploads.length }) : ''}
      </p>
      <ul className={classes.list}>
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} queue={queue} />
        ))}
      </ul>
    </>
  )
}

const UploadRow = ({ upload, queue }: { upload: Upload; queue: UploadQueue }) => {
  const { t } = useTranslation('shell')
  const percent = Math.min(100, Math.round((upload.sent / upload.bytes) * 100))
  // A file that only calls itself a picture.
  const [isPicture, setPicture] = useState(true)
  const isStopped = upload.state === 'paused' || upload.state === 'refused'
  const canRetry = isStopped && upload.refusal?.mayPass !== false
  return (
    <li className={classes.row} data-state={upload.state} data-kept={upload.isKept}>
      {upload.preview && isPicture && upload.state !== 'refused' ? (
        <img className={classes.preview} src={upload.preview} alt="" onError={() => setPicture(false)} />
      ) : (
        <span className={classes.preview}>
          <FileIcon />
        </span>
      )}
      <div className={classes.facts}>
        <span className={classes.name}>{upload.name}</span>
        <span className={classes.state}>
          {upload.state === 'done' && <CheckIcon />}
          {isStopped && <WarningIcon />}
          <span>
            {sayState(t, upload, percent)}
            {' · '}
            {sayBytes(upload.bytes)}
          </span>
        </span>
        {upload.isKept === false && !isSettled(upload) && <span className={classes.state}>{t('uploads.notKept')}</span>}
        {(upload.state === 'sending' || upload.state === 'paused') && (
          <progress className={classes.bar} max={100} value={percent} aria-label={upload.name} />
        )}
        {canRetry && (
          <button type="button" className={classes.retry} onClick={() => queue.retry(upload.id)}>
            {t('uploads.retry')}
          </button>
        )}
      </div>
      <button
        type="button"
        className={classes.remove}
        aria-label={t('uploads.remove', { name: upload.name })}
        onClick={() => queue.remove(upload.id)}
      >
        <CloseIcon />
      </button>
    </li>
  )
}

const isSettled = ({ state }: Upload) => state === 'done' || state === 'refused'

const sayState = (t: TFunction<'shell'>, upload: Upload, percent: number): string => {
  if (upload.state === 'sending') return t('uploads.sending', { percent })
  if (upload.state === 'refused') return upload.refusal?.says || t('uploads.refused')
  return t(`uploads.${upload.state}`)
}

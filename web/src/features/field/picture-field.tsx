import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import fieldClasses from '../../ui/field.module.css'
import { FieldError } from '../../ui/field.tsx'
import { CameraIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AddFiles } from '../../ui/uploads/add-files.tsx'
import { RefusedFiles } from '../../ui/uploads/refused-files.tsx'
import type { Refused, UploadQueue } from '../../ui/uploads/upload-queue.ts'
import { useUploads } from '../../ui/uploads/use-uploads.ts'
import classes from './field.module.css'
import { type Part, pictureOf, replacePicture } from './record-uploads.ts'

type PictureFieldProps = { id: string; label: string; error: string | undefined; part: Part; queue: UploadQueue }

/** A picture from the camera; taken again, the new one stands in its place. */
export const PictureField = ({ id, label, error, part, queue }: PictureFieldProps) => {
  const { t } = useTranslation('field')
  useUploads(queue)
  const [refused, setRefused] = useState<Refused[]>([])
  const picture = pictureOf(queue, part)
  return (
    <div className={classes.picture}>
      <p className={fieldClasses.label}>{label}</p>
      {picture?.preview && (
        <img className={classes.shown} src={picture.preview} alt={t('pictureOf', { what: label })} />
      )}
      <AddFiles
        id={id}
        label={
          <>
            <CameraIcon />
            {picture ? t('takeAgain') : t('take')}
            <span className="visually-hidden"> {label}</span>
          </>
        }
        accept="image/*"
        isCamera
        onFiles={(files) => setRefused(replacePicture(queue, part, files))}
      />
      {picture?.isKept === false && <Notice kind="soon">{t('notKept')}</Notice>}
      <FieldError id={`${id}-error`} error={error} />
      <RefusedFiles refused={refused} />
    </div>
  )
}

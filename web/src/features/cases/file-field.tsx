import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { CameraIcon, FileIcon } from '../../ui/icons.tsx'
import { ACCEPTED_TYPES } from '../../ui/uploads/accepted-files.ts'
import { AddFiles } from '../../ui/uploads/add-files.tsx'
import { RefusedFiles } from '../../ui/uploads/refused-files.tsx'
import { UploadList } from '../../ui/uploads/upload-list.tsx'
import { createUploadQueue, type Refused, type UploadQueue } from '../../ui/uploads/upload-queue.ts'
import { useUploads } from '../../ui/uploads/use-uploads.ts'
import type { ControlProps } from './action-field.tsx'
import classes from './file-field.module.css'

const queues = new Map<string, UploadQueue>()

/** The file of one form, kept on the device until the form is sent; `form` names the case and the step. */
export const fileOfForm = (form: string): UploadQueue => {
  const known = queues.get(form)
  if (known) return known
  const queue = createUploadQueue(`desk.${form}`)
  queues.set(form, queue)
  return queue
}

/** One file, sent while the rest of the form is written; the answer is the id of its upload. */
export const FileField = ({ id, field, form, error, onChange }: ControlProps & { form: string }) => {
  const { t } = useTranslation('cases')
  const queue = fileOfForm(form)
  const uploads = useUploads(queue)
  const [refused, setRefused] = useState<Refused[]>([])
  const arrived = uploads.find(({ state }) => state === 'done')?.uploadId ?? ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has arrived is the answer, whoever draws the form
  useEffect(() => onChange(arrived), [arrived])
  const add = ([first]: File[]) => first && setRefused(queue.add([first]))
  return (
    <Field id={id} label={field.label} why={field.hint ?? undefined} error={error} isOptional={!field.required}>
      {() => (
        <>
          {uploads.length === 0 && (
            <div className={classes.adders}>
              <AddFiles
                id={id}
                label={
                  <>
                    <FileIcon />
                    {t('panel.chooseFile')}
                  </>
                }
                accept={ACCEPTED_TYPES.join(',')}
                onFiles={add}
              />
              <AddFiles
                label={
                  <>
                    <CameraIcon />
                    {t('panel.camera')}
                  </>
                }
                accept="image/*"
                isCamera
                onFiles={add}
              />
            </div>
          )}
          <RefusedFiles refused={refused} />
          <UploadList queue={queue} />
        </>
      )}
    </Field>
  )
}

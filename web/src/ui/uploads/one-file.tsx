import { useEffect, useState } from 'react'
import { Field } from '../field.tsx'
import { CameraIcon, FileIcon } from '../icons.tsx'
import { ACCEPTED_TYPES } from './accepted-files.ts'
import { AddFiles } from './add-files.tsx'
import classes from './one-file.module.css'
import { RefusedFiles } from './refused-files.tsx'
import { UploadList } from './upload-list.tsx'
import { createUploadQueue, type Refused, type UploadQueue } from './upload-queue.ts'
import { useUploads } from './use-uploads.ts'

const queues = new Map<string, UploadQueue>()

/** The file of one form, kept on the device until the form is sent; `form` names what it is about and the step. */
export const fileOfForm = (form: string): UploadQueue => {
  const known = queues.get(form)
  if (known) return known
  const queue = createUploadQueue(`desk.${form}`)
  queues.set(form, queue)
  return queue
}

/** Whether the file of a form was chosen and has not arrived yet. */
export const isStillSending = (form: string): boolean =>
  fileOfForm(form)
    .get()
    .some(({ state }) => state === 'waiting' || state === 'sending' || state === 'paused')

type OneFileProps = {
  id: string
  label: string
  why?: string | undefined
  error?: string | undefined
  isOptional: boolean
  form: string
  words: { choose: string; camera: string }
  /** The id of the upload once it has arrived, empty before. */
  onChange: (uploadId: string) => void
}

/** One file, sent while the rest of the form is written; the answer is the id of its upload. */
export const OneFile = ({ id, label, why, error, isOptional, form, words, onChange }: OneFileProps) => {
  const queue = fileOfForm(form)
  const uploads = useUploads(queue)
  const [refused, setRefused] = useState<Refused[]>([])
  const arrived = uploads.find(({ state }) => state === 'done')?.uploadId ?? ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has arrived is the answer, whoever draws the form
  useEffect(() => onChange(arrived), [arrived])
  const add = ([first]: File[]) => first && setRefused(queue.add([first]))
  return (
    <Field id={id} label={label} why={why} error={error} isOptional={isOptional}>
      {() => (
        <>
          {uploads.length === 0 && (
            <div className={classes.adders}>
              <AddFiles
                id={id}
                label={
                  <>
                    <FileIcon />
                    {words.choose}
                  </>
                }
                accept={ACCEPTED_TYPES.join(',')}
                onFiles={add}
              />
              <AddFiles
                label={
                  <>
                    <CameraIcon />
                    {words.camera}
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

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError, problemAt } from '../../ui/field.tsx'
import { CameraIcon, CheckIcon, FileIcon } from '../../ui/icons.tsx'
import { ACCEPTED_TYPES } from '../../ui/uploads/accepted-files.ts'
import { AddFiles } from '../../ui/uploads/add-files.tsx'
import { RefusedFiles } from '../../ui/uploads/refused-files.tsx'
import { UploadList } from '../../ui/uploads/upload-list.tsx'
import type { Refused } from '../../ui/uploads/upload-queue.ts'
import { useUploads } from '../../ui/uploads/use-uploads.ts'
import { categoryOf } from './categories.ts'
import classes from './filing.module.css'
import { filingUploads } from './filing-uploads.ts'
import type { StepProps } from './step-props.ts'

/** A label as it stands within a sentence; Chinese has no capitals. */
const midSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1)

const accept = ACCEPTED_TYPES.join(',')

/** Photos, screenshots and documents; they go on arriving while the next question is answered. */
export const EvidenceStep = ({ draft, choices, problems }: StepProps) => {
  const { t } = useTranslation('filing')
  const uploads = useUploads(filingUploads)
  const [refused, setRefused] = useState<Refused[]>([])
  const useful = categoryOf(choices, draft.category)?.usefulEvidence ?? []
  const add = (group: string) => (files: File[]) => setRefused(filingUploads.add(files, group))
  const countOf = (group: string) => uploads.filter((upload) => upload.group === group).length
  const missing = useful.filter((group) => countOf(group) === 0)
  return (
    <>
      {useful.length > 0 && (
        <>
          <p role="status">
            {missing.length > 0
              ? t('evidence.stillUseful', { list: missing.map(midSentence).join(t('and')) })
              : t('evidence.allUseful')}
          </p>
          <ul className={classes.useful}>
            {useful.map((group) => (
              <li key={group}>
                <span className={classes.mark} data-has={countOf(group) > 0 || undefined}>
                  {countOf(group) > 0 && <CheckIcon />}
                  {group}
                  {countOf(group) > 0 && ` · ${t('evidence.added', { count: countOf(group) })}`}
                </span>
                <AddFiles
                  label={
                    <>
                      {t('evidence.add')}
                      <span className="visually-hidden">{group}</span>
                    </>
                  }
                  accept={accept}
                  onFiles={add(group)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.adders}>
        <AddFiles
          label={
            <>
              <CameraIcon />
              {t('evidence.camera')}
            </>
          }
          accept="image/*"
          isCamera
          onFiles={add('')}
        />
        <AddFiles
          id="evidence"
          label={
            <>
              <FileIcon />
              {t('evidence.album')}
            </>
          }
          accept={accept}
          onFiles={add('')}
        />
      </div>
      <p className={classes.quiet}>{t('evidence.limits')}</p>
      <FieldError id="evidence-error" error={problemAt(problems, 'evidence')} />
      <RefusedFiles refused={refused} />
      <UploadList queue={filingUploads} />
    </>
  )
}

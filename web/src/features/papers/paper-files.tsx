import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FieldError, type Problem, problemAt } from '../../ui/field.tsx'
import { FileIcon } from '../../ui/icons.tsx'
import { ACCEPTED_TYPES } from '../../ui/uploads/accepted-files.ts'
import { AddFiles } from '../../ui/uploads/add-files.tsx'
import { RefusedFiles } from '../../ui/uploads/refused-files.tsx'
import { UploadList } from '../../ui/uploads/upload-list.tsx'
import type { Refused } from '../../ui/uploads/upload-queue.ts'
import classes from './paper-form.module.css'
import { paperUploads } from './paper-uploads.ts'

/** Scans of the letter and what was handed in with it. */
export const PaperFiles = ({ problems }: { problems: readonly Problem[] }) => {
  const { t } = useTranslation('papers')
  const [refused, setRefused] = useState<Refused[]>([])
  return (
    <section className={classes.part}>
      <h2>{t('section.files')}</h2>
      <p>{t('files')}</p>
      <AddFiles
        id="paper-files"
        label={
          <>
            <FileIcon />
            {t('addFiles')}
          </>
        }
        accept={ACCEPTED_TYPES.join(',')}
        onFiles={(files) => setRefused(paperUploads.add(files, ''))}
      />
      <FieldError id="paper-files-error" error={problemAt(problems, 'paper-files')} />
      <RefusedFiles refused={refused} />
      <UploadList queue={paperUploads} />
    </section>
  )
}

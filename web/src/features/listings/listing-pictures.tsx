import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { showToast } from '../../ui/desk/toasts.tsx'
import { FieldError } from '../../ui/field.tsx'
import { FileIcon } from '../../ui/icons.tsx'
import { sayTime } from '../../ui/say-date.ts'
import { AddFiles } from '../../ui/uploads/add-files.tsx'
import { RefusedFiles } from '../../ui/uploads/refused-files.tsx'
import { UploadList } from '../../ui/uploads/upload-list.tsx'
import { areDone, createUploadQueue, type Refused, type UploadQueue } from '../../ui/uploads/upload-queue.ts'
import { useUploads } from '../../ui/uploads/use-uploads.ts'
import { addListingPicture, type Listing } from './listing-query.ts'
import classes from './pictures.module.css'

const PICTURE_TYPES = 'image/jpeg,image/png,image/webp'
const queues = new Map<string, UploadQueue>()

const queueOf = (listingId: string): UploadQueue => {
  const queue = queues.get(listingId) ?? createUploadQueue(`listing.${listingId}`)
  queues.set(listingId, queue)
  return queue
}

/** The pictures an office keeps of a listing; whoever may adds some, to be compared with those of other sellers. */
export const ListingPictures = ({ listing }: { listing: Listing }) => {
  const { t } = useTranslation('listings')
  const [chosen] = language.use()
  const mayAdd = may(useMe(), 'addPicture:Listing')
  if (listing.pictures.length === 0 && !mayAdd) return null
  return (
    <section className={card.section}>
      <h2>{t('pictures.title')}</h2>
      {listing.pictures.length === 0 && <p className={card.quiet}>{t('pictures.none')}</p>}
      <ul className={classes.pictures}>
        {listing.pictures.map((picture, i) => (
          <li key={picture.id} className={card.card}>
            {picture.previewUrl && (
              <img
                className={classes.picture}
                src={picture.previewUrl}
                alt={t('pictures.one', { number: i + 1, title: listing.title })}
                loading="lazy"
              />
            )}
            <p className={card.quiet}>{t('pictures.received', { when: sayTime(picture.receivedAt, chosen) })}</p>
            {!picture.isCompared && <p className={card.quiet}>{t('pictures.plain')}</p>}
            <p className={classes.hash}>
              SHA-256 <code>{picture.sha256}</code>
            </p>
          </li>
        ))}
      </ul>
      {mayAdd && <AddPictures listingId={listing.id} />}
    </section>
  )
}

const AddPictures = ({ listingId }: { listingId: string }) => {
  const { t } = useTranslation('listings')
  const queue = queueOf(listingId)
  const uploads = useUploads(queue)
  const [refused, setRefused] = useState<Refused[]>([])
  const [problem, setProblem] = useState<string>()
  const [answer, add] = useMutation(addListingPicture)
  const keep = async () => {
    setProblem(undefined)
    let count = 0
    for (const { id, name, uploadId } of uploads) {
      const kept = (await add({ input: { listingId, uploadId: uploadId! } })).data?.addListingPicture
      if (!kept) return
      if (kept.__typename === 'InvalidInput') return setProblem(`${name}: ${kept.fields[0]?.message ?? kept.message}`)
      queue.remove(id)
      count++
    }
    showToast({ text: t('pictures.kept', { count }) })
  }
  return (
    <div className={card.form}>
      {answer.error && <DeskTrouble error={answer.error} />}
      <p className={card.quiet}>{t('pictures.why')}</p>
      <AddFiles
        label={
          <>
            <FileIcon />
            {t('pictures.choose')}
          </>
        }
        accept={PICTURE_TYPES}
        onFiles={(files) => setRefused(queue.add(files))}
      />
      <RefusedFiles refused={refused} />
      <UploadList queue={queue} />
      <div role="alert">
        <FieldError id="listing-pictures-error" error={problem} />
      </div>
      {uploads.length > 0 && (
        <Button onClick={keep} loading={answer.fetching} disabled={!areDone(uploads)}>
          {t('pictures.keep', { count: uploads.length })}
        </Button>
      )}
    </div>
  )
}

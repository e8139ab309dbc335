import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import card from '../../ui/desk/card.module.css'
import { FieldError } from '../../ui/field.tsx'
import { FileIcon } from '../../ui/icons.tsx'
import { AddFiles } from '../../ui/uploads/add-files.tsx'
import { RefusedFiles } from '../../ui/uploads/refused-files.tsx'
import { UploadList } from '../../ui/uploads/upload-list.tsx'
import { createUploadQueue, type Refused } from '../../ui/uploads/upload-queue.ts'
import { useUploads } from '../../ui/uploads/use-uploads.ts'
import { pictureFingerprints } from './seller-query.ts'

/** The kinds of identifiers whose value is read off a picture. */
export const PICTURED_KINDS = ['AVATAR', 'COLLECTION_QR'] as const
export type PicturedKind = (typeof PICTURED_KINDS)[number]

export const isPictured = (kind: string | undefined): kind is PicturedKind =>
  PICTURED_KINDS.some((pictured) => pictured === kind)

const fieldOf = { AVATAR: 'avatar', COLLECTION_QR: 'collectionQr' } as const
const queue = createUploadQueue('desk.fingerprint')

/** Reads the fingerprint of an avatar or a collection code off a picture; the picture itself is not kept. */
export const FingerprintPicture = ({ kind, onRead }: { kind: PicturedKind; onRead: (value: string) => void }) => {
  const { t } = useTranslation('sellers')
  const client = useClient()
  const uploads = useUploads(queue)
  const [refused, setRefused] = useState<Refused[]>([])
  const [said, setSaid] = useState<'reading' | 'read' | 'nothing' | 'failed'>()
  const arrived = uploads.find(({ state }) => state === 'done')
  // biome-ignore lint/correctness/useExhaustiveDependencies: each picture is read once, when it has arrived
  useEffect(() => {
    if (!arrived) return
    const read = async () => {
      setSaid('reading')
      const { data, error } = await client.query(pictureFingerprints, { uploadId: arrived.uploadId! }).toPromise()
      queue.remove(arrived.id)
      if (error) return setSaid('failed')
      const value = data?.pictureFingerprints?.[fieldOf[kind]]
      setSaid(value ? 'read' : 'nothing')
      if (value) onRead(value)
    }
    void read()
  }, [arrived?.uploadId])
  const problem = said === 'failed' ? t('fingerprint.failed') : t(`fingerprint.nothing.${kind}`)
  return (
    <div className={card.form}>
      <p className={card.quiet}>{t(`fingerprint.why.${kind}`)}</p>
      {uploads.length === 0 && (
        <AddFiles
          label={
            <>
              <FileIcon />
              {t('fingerprint.choose')}
            </>
          }
          accept="image/jpeg,image/png,image/webp"
          onFiles={([first]) => {
            setSaid(undefined)
            setRefused(first ? queue.add([first]) : [])
          }}
        />
      )}
      <RefusedFiles refused={refused} />
      <UploadList queue={queue} />
      <p role="status" className={card.quiet}>
        {said === 'reading' && t('fingerprint.reading')}
        {said === 'read' && t('fingerprint.read')}
      </p>
      <div role="alert">
        <FieldError id="fingerprint-error" error={said === 'nothing' || said === 'failed' ? problem : undefined} />
      </div>
    </div>
  )
}

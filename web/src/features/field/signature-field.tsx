import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import SignaturePad from 'signature_pad'
import { FieldError } from '../../ui/field.tsx'
import type { UploadQueue } from '../../ui/uploads/upload-queue.ts'
import { useUploads } from '../../ui/uploads/use-uploads.ts'
import classes from './field.module.css'
import { PictureField } from './picture-field.tsx'
import { pictureOf, replacePicture } from './record-uploads.ts'

const toFile = (canvas: HTMLCanvasElement): Promise<File | undefined> =>
  new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob ? new File([blob], 'signature.png', { type: 'image/png' }) : undefined)),
  )

/** A pad to sign on with finger or pen; for who cannot, a picture of the signed paper. */
export const SignatureField = ({ queue, error }: { queue: UploadQueue; error: string | undefined }) => {
  const { t } = useTranslation('field')
  useUploads(queue)
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad>(undefined)
  const [hasStroke, setStroke] = useState(false)
  const signed = pictureOf(queue, 'signature')
  useEffect(() => {
    const board = canvas.current!
    // As many points as the screen has, or the line is blurred.
    const ratio = Math.max(window.devicePixelRatio, 1)
    board.width = board.offsetWidth * ratio
    board.height = board.offsetHeight * ratio
    board.getContext('2d')!.scale(ratio, ratio)
    const own = new SignaturePad(board, { backgroundColor: 'rgb(255,255,255)', penColor: 'rgb(20,30,30)' })
    own.addEventListener('endStroke', () => setStroke(true))
    pad.current = own
    return () => own.off()
  }, [])
  const clear = () => {
    pad.current?.clear()
    setStroke(false)
  }
  const keep = async () => {
    const file = await toFile(canvas.current!)
    if (!file) return
    replacePicture(queue, 'signature', [file])
    clear()
  }
  return (
    <div className={classes.signature}>
      <p id="signature-label">{t('sign')}</p>
      <canvas
        ref={canvas}
        id="signature"
        tabIndex={-1}
        className={classes.pad}
        role="img"
        aria-labelledby="signature-label"
      />
      <div className={classes.ways}>
        <Button variant="default" disabled={!hasStroke} onClick={() => void keep()}>
          {t('keepSignature')}
        </Button>
        <Button variant="default" disabled={!hasStroke} onClick={clear}>
          {t('clearSignature')}
        </Button>
      </div>
      <p role="status">{signed?.isKept ? t('signed') : ''}</p>
      <FieldError id="signature-error" error={error} />
      <PictureField id="signed-paper" label={t('signedPaper')} error={undefined} part="signature" queue={queue} />
    </div>
  )
}

import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Window } from '../../ui/desk/window.tsx'
import type { Evidence } from './case-query.ts'
import classes from './evidence-viewer.module.css'

type EvidenceViewerProps = {
  pictures: readonly Evidence[]
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  onLapsed: () => void
}

/** One picture at a time, as large as one likes: + and − or the buttons, arrows for the next, 0 to fit. */
export const EvidenceViewer = ({ pictures, openId, onOpen, onLapsed }: EvidenceViewerProps) => {
  const at = pictures.findIndex((picture) => picture.id === openId)
  const picture = pictures[at]
  return (
    <Window
      isOpen={picture !== undefined}
      title={picture?.fileName ?? ''}
      size="whole"
      onClose={() => onOpen(undefined)}
    >
      {picture && (
        <Viewer
          key={picture.id}
          picture={picture}
          at={at}
          count={pictures.length}
          onMove={(step) => onOpen(pictures[at + step]?.id ?? picture.id)}
          onLapsed={onLapsed}
        />
      )}
    </Window>
  )
}

const STEPS = [1, 1.5, 2, 3, 4, 6]

type ViewerProps = {
  picture: Evidence
  at: number
  count: number
  onMove: (step: 1 | -1) => void
  onLapsed: () => void
}

const Viewer = ({ picture, at, count, onMove, onLapsed }: ViewerProps) => {
  const { t } = useTranslation('cases')
  const [zoom, setZoom] = useState(0)
  const change = (step: number) => setZoom((now) => Math.min(STEPS.length - 1, Math.max(0, now + step)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === '+' || event.key === '=') change(1)
    else if (event.key === '-') change(-1)
    else if (event.key === '0') setZoom(0)
    else if (event.key === 'ArrowRight' && zoom === 0) onMove(1)
    else if (event.key === 'ArrowLeft' && zoom === 0) onMove(-1)
    else return
    event.preventDefault()
  }
  const scale = STEPS[zoom]!
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed anywhere in the window belong to the picture
    <div className={classes.viewer} onKeyDown={onKeyDown}>
      <div className={classes.tools}>
        <button type="button" className={classes.tool} onClick={() => change(-1)} disabled={zoom === 0}>
          {t('evidence.smaller')}
        </button>
        <span className={classes.scale} aria-live="polite">
          {Math.round(scale * 100)}%
        </span>
        <button type="button" className={classes.tool} onClick={() => change(1)} disabled={zoom === STEPS.length - 1}>
          {t('evidence.larger')}
        </button>
        {count > 1 && (
          <>
            <button type="button" className={classes.tool} onClick={() => onMove(-1)} disabled={at === 0}>
              {t('evidence.previous')}
            </button>
            <span className={classes.scale}>
              {at + 1} / {count}
            </span>
            <button type="button" className={classes.tool} onClick={() => onMove(1)} disabled={at === count - 1}>
              {t('evidence.next')}
            </button>
          </>
        )}
        <a className={classes.tool} href={picture.url} download={picture.fileName}>
          {t('evidence.downloadOriginal')}
        </a>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture larger than its frame is moved with the arrow keys */}
      <section className={classes.frame} tabIndex={0} aria-label={t('evidence.frame', { name: picture.fileName })}>
        <img
          src={picture.previewUrl ?? ''}
          alt={picture.fileName}
          className={classes.picture}
          style={zoom === 0 ? undefined : { width: `${scale * 100}%`, maxWidth: 'none', maxHeight: 'none' }}
          onError={onLapsed}
        />
      </section>
      {picture.sha256 && (
        <p className={classes.hash}>
          SHA-256 <code>{picture.sha256}</code>
        </p>
      )}
    </div>
  )
}

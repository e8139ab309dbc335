import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { Empty } from '../../ui/desk/empty.tsx'
import { FileIcon } from '../../ui/icons.tsx'
import { sayBytes } from '../../ui/say-bytes.ts'
import { sayDay, sayTime } from '../../ui/say-date.ts'
import classes from './case-evidence.module.css'
import type { Case, Evidence } from './case-query.ts'
import { EvidenceViewer } from './evidence-viewer.tsx'

type CaseEvidenceProps = { found: Case; onAdd: () => void; onLapsed: () => void }

const PROCEDURES = ['mediation', 'report', 'enforcement'] as const

/** What was handed in and what officers took, each file with its hash where that may be known; pictures open in the viewer. Addresses of files live for minutes. */
export const CaseEvidence = ({ found, onAdd, onLapsed }: CaseEvidenceProps) => {
  const { t } = useTranslation('cases')
  const { evidence, toldHiddenReason: hiddenReason } = found
  const canAdd = found.availableActions.some(({ name, enabled }) => name === 'addEvidence' && enabled)
  const add = canAdd && (
    <Button variant="default" onClick={onAdd}>
      {t('evidence.add')}
    </Button>
  )
  const procedure = PROCEDURES.find((one) => one === found.procedure) ?? 'mediation'
  const [openId, setOpenId] = useState<string>()
  const askAgain = useSeldom(onLapsed)
  if (hiddenReason)
    return (
      <Empty title={t('evidence.hidden')}>
        <p>{hiddenReason}</p>
      </Empty>
    )
  if (evidence.length === 0)
    return (
      <Empty title={t('evidence.none')}>
        <p>{t(`evidence.noneWhy.${procedure}`)}</p>
        {add}
      </Empty>
    )
  return (
    <>
      {add && <p className={classes.add}>{add}</p>}
      <ul className={classes.list}>
        {evidence.map((file) => (
          <li key={file.id} className={classes.file}>
            <EvidenceFile file={file} onOpen={() => setOpenId(file.id)} onLapsed={askAgain} />
          </li>
        ))}
      </ul>
      <EvidenceViewer
        pictures={evidence.filter((file) => file.previewUrl !== null)}
        openId={openId}
        onOpen={setOpenId}
        onLapsed={askAgain}
      />
    </>
  )
}

const EvidenceFile = ({ file, onOpen, onLapsed }: { file: Evidence; onOpen: () => void; onLapsed: () => void }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  return (
    <>
      {file.previewUrl ? (
        <button type="button" className={classes.preview} onClick={onOpen}>
          <img
            src={file.previewUrl}
            alt={t('evidence.open', { name: file.fileName })}
            loading="lazy"
            onError={onLapsed}
          />
        </button>
      ) : (
        <span className={classes.preview}>
          <FileIcon />
        </span>
      )}
      <div className={classes.facts}>
        <p className={classes.name}>{file.fileName}</p>
        <p className={classes.quiet}>
          {file.bytes !== null && `${sayBytes(file.bytes)} · `}
          {sayTime(file.receivedAt, chosen)}
        </p>
        {file.origin !== 'FILER' && <p className={classes.quiet}>{t(`evidence.origin.${file.origin}`)}</p>}
        {file.takenOn && (
          <p className={classes.quiet}>
            {t('evidence.taken', {
              day: sayDay(file.takenOn, chosen),
              where: file.takenWhere,
              by: file.takenBy,
            })}
          </p>
        )}
        {file.shows && <p className={classes.shows}>{t('evidence.shows', { shows: file.shows })}</p>}
        {file.sha256 && (
          <p className={classes.hash}>
            <span>{t('evidence.hash')}</span> <code title={file.sha256}>{inGroups(file.sha256)}</code>
          </p>
        )}
        <a className={classes.download} href={file.url} download={file.fileName}>
          {t('evidence.download')}
        </a>
      </div>
    </>
  )
}

/** A hash in groups of eight, so that two can be compared by eye. */
const inGroups = (sha256: string): string => sha256.replace(/(.{8})(?=.)/g, '$1 ')

const SELDOM_MS = 60_000

/** Once a minute at most: a picture that is not there would otherwise be asked for without end. */
const useSeldom = (run: () => void) => {
  const lastAt = useRef(-SELDOM_MS)
  return () => {
    const now = performance.now()
    if (now - lastAt.current < SELDOM_MS) return
    lastAt.current = now
    run()
  }
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { Empty } from '../../ui/desk/empty.tsx'
import { FileIcon } from '../../ui/icons.tsx'
import { sayBytes } from '../../ui/say-bytes.ts'
import { sayTime } from '../../ui/say-date.ts'
import classes from './case-evidence.module.css'
import type { Evidence } from './case-query.ts'
import { EvidenceViewer } from './evidence-viewer.tsx'

type CaseEvidenceProps = { evidence: readonly Evidence[]; onLapsed: () => void }

/** What was handed in, each file with its hash; pictures open in the viewer. Addresses of files live for minutes. */
export const CaseEvidence = ({ evidence, onLapsed }: CaseEvidenceProps) => {
  const { t } = useTranslation('cases')
  const [openId, setOpenId] = useState<string>()
  if (evidence.length === 0)
    return (
      <Empty title={t('evidence.none')}>
        <p>{t('evidence.noneWhy')}</p>
      </Empty>
    )
  return (
    <>
      <ul className={classes.list}>
        {evidence.map((file) => (
          <li key={file.id} className={classes.file}>
            <EvidenceFile file={file} onOpen={() => setOpenId(file.id)} onLapsed={onLapsed} />
          </li>
        ))}
      </ul>
      <EvidenceViewer
        pictures={evidence.filter((file) => file.previewUrl !== null)}
        openId={openId}
        onOpen={setOpenId}
        onLapsed={onLapsed}
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
          {sayBytes(file.bytes)} · {sayTime(file.receivedAt, chosen)}
        </p>
        <p className={classes.hash}>
          <span>{t('evidence.hash')}</span> <code title={file.sha256}>{inGroups(file.sha256)}</code>
        </p>
        <a className={classes.download} href={file.url} download={file.fileName}>
          {t('evidence.download')}
        </a>
      </div>
    </>
  )
}

/** A hash in groups of eight, so that two can be compared by eye. */
const inGroups = (sha256: string): string => sha256.replace(/(.{8})(?=.)/g, '$1 ')

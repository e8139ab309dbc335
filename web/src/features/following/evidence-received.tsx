import { useTranslation } from 'react-i18next'
import { sayBytes } from '../../ui/say-bytes.ts'
import type { FollowedSubmission } from './followed.ts'
import classes from './following.module.css'

/** The files that have arrived, each with the hash that proves it was not changed since. */
export const EvidenceReceived = ({ evidence }: { evidence: FollowedSubmission['evidence'] }) => {
  const { t } = useTranslation('following')
  if (evidence.length === 0) return null
  return (
    <details>
      <summary>{t('evidence.title', { count: evidence.length })}</summary>
      <p className={classes.facts}>{t('evidence.why')}</p>
      <ul className={classes.files}>
        {evidence.map((file) => (
          <li key={file.id}>
            {file.fileName}
            {' · '}
            {sayBytes(file.bytes)}
            <code className={classes.hash}>{file.sha256}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}

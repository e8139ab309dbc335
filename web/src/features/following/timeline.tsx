import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { CheckIcon, FileIcon, MessageIcon, PenIcon } from '../../ui/icons.tsx'
import { sayTime } from '../../ui/say-date.ts'
import type { FollowedSubmission } from './followed.ts'
import classes from './following.module.css'

type Entry = FollowedSubmission['timeline'][number]

const signs = { STEP: CheckIcon, MESSAGE_TO_FILER: MessageIcon, FROM_FILER: PenIcon, EVIDENCE: FileIcon }

// Of a message the line above says already what it is.
const isStep = ({ kind, body }: Entry) => kind === 'STEP' || kind === 'EVIDENCE' || !body

/** Oldest first, as in a chat: what happened, by whom, and what it means. */
export const Timeline = ({ entries }: { entries: readonly Entry[] }) => {
  const { t } = useTranslation('following')
  const [chosen] = language.use()
  if (entries.length === 0) return <p>{t('nothingYet')}</p>
  return (
    <ol className={classes.timeline}>
      {entries.map((entry) => {
        const Sign = signs[entry.kind]
        return (
          <li key={entry.id} className={classes.entry} data-kind={entry.kind}>
            <span className={classes.sign}>
              <Sign />
            </span>
            <div className={classes.bubble}>
              <p className={classes.by}>
                {t(`kind.${entry.kind}`)}
                {' · '}
                {entry.by}
                {' · '}
                <time dateTime={entry.at}>{sayTime(entry.at, chosen)}</time>
              </p>
              {isStep(entry) && <p className={classes.title}>{entry.title}</p>}
              {entry.body && <p className={classes.body}>{entry.body}</p>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

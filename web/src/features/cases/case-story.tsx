import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { sayTime } from '../../ui/say-date.ts'
import type { CaseEntry } from './case-query.ts'
import classes from './case-story.module.css'
import { EntrySign } from './entry-sign.tsx'

/** What happened, oldest first; steps, internal notes and words to and from the filer are told apart. */
export const CaseStory = ({ entries }: { entries: readonly CaseEntry[] }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  if (entries.length === 0) return <p>{t('story.empty')}</p>
  return (
    <ol className={classes.story}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry} data-kind={entry.kind}>
          <span className={classes.sign}>
            <EntrySign kind={entry.kind} />
          </span>
          <div className={classes.body}>
            <p className={classes.meta}>
              <span className={classes.kind}>{t(`story.kind.${entry.kind}`)}</span>
              <span>{entry.by}</span>
              <time dateTime={entry.at}>{sayTime(entry.at, chosen)}</time>
            </p>
            <p className={classes.title}>{entry.title}</p>
            {entry.body && <p className={classes.words}>{entry.body}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

import { useTranslation } from 'react-i18next'
import { firstWords } from './first-words.ts'
import classes from './listing-words.module.css'
import { type Mark, MarkedText } from './marked-text.tsx'

export type FindingFacts = {
  id: string
  label: string
  state: 'OPEN' | 'CONFIRMED' | 'DISMISSED'
  spans: readonly { field: string; start: number; end: number; text: string }[]
}

/** Marks of one field; where the seller has changed the words since, nothing is marked. */
const marksIn = (field: string, text: string, findings: readonly FindingFacts[]): Mark[] =>
  findings
    .filter((finding) => finding.state !== 'DISMISSED')
    .flatMap((finding) =>
      finding.spans
        .filter((span) => span.field === field && text.slice(span.start, span.end) === span.text)
        .map((span) => ({ start: span.start, end: span.end, label: finding.label })),
    )

/** A listing's own words with what the findings fired on marked. A post without a title stands whole in its place. */
export const ListingWords = ({
  title,
  text,
  findings,
}: {
  title: string
  text: string | null
  findings: readonly FindingFacts[]
}) => {
  const { t } = useTranslation('desk')
  const isPost = !text && firstWords(title) !== title.trim()
  return (
    <div className={classes.words}>
      <p className={isPost ? classes.text : classes.title}>
        <MarkedText text={title} marks={marksIn('title', title, findings)} />
      </p>
      {text && (
        <p className={classes.text}>
          <MarkedText text={text} marks={marksIn('text', text, findings)} />
        </p>
      )}
      {!text && !isPost && <p className={classes.none}>{t('listing.noText')}</p>}
    </div>
  )
}

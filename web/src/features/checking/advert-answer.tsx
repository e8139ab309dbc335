import { useTranslation } from 'react-i18next'
import { MarkedText } from '../../ui/desk/marked-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { AdvertFinding } from './advert-query.ts'
import classes from './checking.module.css'

/** The text with the words marked, and under it each finding with its article and the exceptions to think of. */
export const AdvertAnswer = ({ text, findings }: { text: string; findings: readonly AdvertFinding[] }) => {
  const { t } = useTranslation('adverts')
  const marks = findings.flatMap(({ label, spans }) => spans.map(({ start, end }) => ({ start, end, label })))
  if (findings.length === 0)
    return (
      <Notice kind="info">
        <p>
          <strong>{t('nothing')}</strong>
        </p>
        <p>{t('nothingMeans')}</p>
      </Notice>
    )
  return (
    <>
      <p className={classes.verdict}>
        <strong>{t('found', { count: findings.length })}</strong>
      </p>
      <div className={classes.card}>
        <MarkedText text={text} marks={marks} />
      </div>
      {findings.map((finding) => (
        <article key={finding.signal} className={classes.card}>
          <h2 className={classes.title}>{finding.label}</h2>
          <p>{finding.note}</p>
          <p className={classes.quiet}>{t('article', { article: finding.article })}</p>
          {finding.exceptions.length > 0 && (
            <>
              <h3>{t('exceptions')}</h3>
              <ul className={classes.advice}>
                {finding.exceptions.map((one) => (
                  <li key={one.text}>
                    {one.text} <span className={classes.quiet}>{one.article}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </article>
      ))}
      <p className={classes.quiet}>{t('limits')}</p>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { AuthenticationLines } from '../../ui/desk/authentication-lines.tsx'
import card from '../../ui/desk/card.module.css'
import { ListingWords } from '../../ui/desk/listing-words.tsx'
import { sayMoney } from '../../ui/desk/money.ts'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayTime } from '../../ui/say-date.ts'
import classes from './case-findings.module.css'
import type { Case } from './case-query.ts'

/** The findings a case was opened on: what was offered then, the words marked, and the hash it is held by. */
export const CaseFindings = ({ findings }: { findings: Case['findingEvidence'] }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  if (findings.length === 0) return null
  return (
    <section className={card.section} aria-label={t('findings.title')}>
      <h2>{t('findings.title')}</h2>
      <ul className={card.list}>
        {findings.map((one) => (
          <li key={one.id} className={card.card}>
            <p className={card.row}>
              <strong>{one.label}</strong>
              <Tag tone={one.isWhole ? 'plain' : 'danger'}>{t(one.isWhole ? 'findings.whole' : 'findings.broken')}</Tag>
              <span className={card.quiet}>{sayTime(one.takenAt, chosen)}</span>
            </p>
            <p className={card.quiet}>{one.note}</p>
            {one.article && <p className={card.quiet}>{one.article}</p>}
            <ListingWords
              title={one.title}
              text={one.text}
              findings={[{ id: one.id, label: one.label, state: 'CONFIRMED', spans: one.spans }]}
            />
            <p className={card.row}>
              {one.price && <span className={card.quiet}>{sayMoney(one.price.fen, chosen)}</span>}
              {one.url && <span className={classes.long}>{one.url}</span>}
            </p>
            <AuthenticationLines authentications={one.authentications} />
            <p className={classes.long}>SHA-256 {one.sha256}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { sayMoney } from '../desk/money.ts'
import { Notice } from '../notice.tsx'
import { sayDay } from '../say-date.ts'
import type { RemedyHelp } from './remedy-facts.ts'
import classes from './remedy-list.module.css'

type Remedy = RemedyHelp['remedies'][number]

/** The remedies the facts may support: what they give, what they may come to, what is missing, what speaks against. */
export const RemedyList = ({ help }: { help: RemedyHelp }) => {
  const { t } = useTranslation('remedies')
  const [chosen] = language.use()
  const { limitation } = help
  return (
    <>
      <Notice kind="info">
        <p>{help.help}</p>
      </Notice>
      {help.remedies.length === 0 && <p>{t('none')}</p>}
      <ul className={classes.list}>
        {help.remedies.map((remedy) => (
          <li key={remedy.id} className={classes.remedy}>
            <RemedyCard remedy={remedy} />
          </li>
        ))}
      </ul>
      {limitation && (
        <p className={classes.quiet}>
          {t(limitation.isOver ? 'limitationOver' : 'limitation', { day: sayDay(limitation.on, chosen) })}{' '}
          {limitation.text} <Articles articles={limitation.articles} />
        </p>
      )}
      <p className={classes.quiet}>{help.sources}</p>
      {help.oldLaw.map((note) => (
        <p key={note} className={classes.quiet}>
          {note}
        </p>
      ))}
    </>
  )
}

const RemedyCard = ({ remedy }: { remedy: Remedy }) => {
  const { t } = useTranslation('remedies')
  const [chosen] = language.use()
  return (
    <>
      <h3 className={classes.title}>
        {remedy.label} <span className={classes.standing}>{t(`standing.${remedy.standing}`)}</span>
      </h3>
      <p>
        {remedy.may} <Articles articles={remedy.articles} />
      </p>
      {remedy.sums.length > 0 && (
        <dl className={classes.sums}>
          {remedy.sums.map((sum) => (
            <div key={sum.label}>
              <dt>{sum.label}</dt>
              <dd>{sayMoney(sum.amount.fen, chosen)}</dd>
            </div>
          ))}
        </dl>
      )}
      {remedy.ask.length > 0 && <p>{t('ask', { what: remedy.ask.join(t('and')) })}</p>}
      {remedy.doubts.map((doubt) => (
        <p key={doubt}>{t('doubt', { doubt })}</p>
      ))}
      <details>
        <summary>{t('against')}</summary>
        <ul>
          {remedy.against.map((one) => (
            <li key={one.text}>
              {one.text} <Articles articles={one.articles} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

const Articles = ({ articles }: { articles: readonly string[] }) => {
  const { t } = useTranslation('remedies')
  return articles.length === 0 ? null : <span className={classes.article}>{articles.join(t('and'))}</span>
}

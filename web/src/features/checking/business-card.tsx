import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { sayDay } from '../../ui/say-date.ts'
import type { CheckedBusiness } from './check-query.ts'
import classes from './checking.module.css'
import { PenaltyLine } from './penalty-line.tsx'

type BusinessCardProps = { business: CheckedBusiness; complaintsShownFrom: number | null }

export const BusinessCard = ({ business, complaintsShownFrom }: BusinessCardProps) => {
  const { t } = useTranslation('checking')
  const [chosen] = language.use()
  const { name, kindLabel, matchedBy, licences, penalties, complaints } = business
  return (
    <article className={classes.card}>
      <h2 className={classes.title}>{name}</h2>
      <dl className={classes.facts}>
        <dt>{t('registration')}</dt>
        <dd>
          {t('registered', { kind: kindLabel })}
          <br />
          <span className={classes.quiet}>{t(`matchedBy.${matchedBy}`)}</span>
        </dd>
        <dt>{t('licences')}</dt>
        <dd>
          {licences.length === 0 && t('noLicence')}
          {licences.length > 0 && (
            <ul className={classes.lines}>
              {licences.map(({ kindLabel: kind, state, stateLabel, expiresOn }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: licences of one kind are told apart by nothing else
                <li key={i} data-state={state}>
                  {t('licence', { kind, state: stateLabel })}
                  {expiresOn && ` · ${t('until', { day: sayDay(expiresOn, chosen) })}`}
                </li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{t('penalties')}</dt>
        <dd>
          {penalties.length === 0 && t('noPenalty')}
          {penalties.length > 0 && (
            <ul className={classes.lines}>
              {penalties.map((penalty, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two of one day and one sum are two
                <li key={i}>
                  <PenaltyLine penalty={penalty} />
                </li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{t('complaints')}</dt>
        <dd>
          {complaintsShownFrom === null
            ? t('figuresOff')
            : complaints === null
              ? t('figuresFew', { count: complaintsShownFrom })
              : t('figures', { ...complaints, rate: Math.round((100 * complaints.answered) / complaints.accepted) })}
        </dd>
      </dl>
    </article>
  )
}

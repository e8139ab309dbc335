import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { DivisionName } from '../../ui/desk/division-name.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Case } from './case-query.ts'
import type { Checks, Venue } from './checks-query.ts'
import { VenueQuestions } from './venue-questions.tsx'

type CaseVenueProps = { found: Case; checks: Checks; onOpen: (action: string) => void; onReload: () => void }

/** Every competent office, and court, with the reason; what is missing is asked; an officer confirms. */
export const CaseVenue = ({ found, checks, onOpen, onReload }: CaseVenueProps) => {
  const { t } = useTranslation('cases')
  const enabled = (name: string) => found.availableActions.some((action) => action.name === name && action.enabled)
  const confirmed = checks.venueConfirmed
  return (
    <section className={card.section}>
      <h2>{t('checks.venue.title')}</h2>
      {confirmed && (
        <Notice kind="done">
          <p>{t('checks.venue.confirmed', { place: confirmed.place })}</p>
          {confirmed.divisionCode && (
            <p>
              <DivisionName code={confirmed.divisionCode} on={found.receivedOn} />
            </p>
          )}
        </Notice>
      )}
      {checks.venueFacts.length > 0 && <Facts facts={checks.venueFacts} />}
      {checks.venues.map((venue) => (
        <div key={venue.matter}>
          <h3>{t(`checks.venue.matter.${venue.matter}`)}</h3>
          <Candidates venue={venue} confirmedRule={confirmed?.rule} receivedOn={found.receivedOn} />
          <VenueQuestions found={found} questions={venue.ask} onReload={onReload} />
          {venue.principles.length > 0 && (
            <details>
              <summary>{t('checks.venue.principles')}</summary>
              <ul>
                {venue.principles.map((one) => (
                  <li key={one.text}>
                    {one.text} <span className={card.quiet}>{one.articles.join(t('submission.and'))}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
      <div className={card.buttons}>
        {(['confirmVenue', 'offerTransfer', 'returnToIntake'] as const).filter(enabled).map((name, i) => (
          <Button key={name} variant={i === 0 ? 'filled' : 'default'} onClick={() => onOpen(name)}>
            {found.availableActions.find((action) => action.name === name)!.label}
          </Button>
        ))}
      </div>
    </section>
  )
}

type CandidatesProps = { venue: Venue; confirmedRule: string | undefined; receivedOn: string }

const Candidates = ({ venue, confirmedRule, receivedOn }: CandidatesProps) => {
  const { t } = useTranslation('cases')
  if (venue.candidates.length === 0 && venue.ask.length > 0) return null
  if (venue.candidates.length === 0) return <p>{t('checks.venue.none')}</p>
  return (
    <ul className={card.list}>
      {venue.candidates.map((one) => (
        <li key={one.rule} className={card.card}>
          <div className={card.between}>
            <strong>
              {one.place}
              {t('checks.venue.colon')}
              {one.divisionCode ? <DivisionName code={one.divisionCode} on={receivedOn} /> : t('checks.venue.unknown')}
            </strong>
            <span className={card.row}>
              {one.isProposed && <Tag tone="accent">{t('checks.venue.proposed')}</Tag>}
              {one.rule === confirmedRule && <Tag tone="done">{t('checks.venue.chosen')}</Tag>}
              {one.onlyIfFirst && <Tag>{t('checks.venue.onlyIfFirst')}</Tag>}
              <Tag>{t(`checks.venue.level.${one.level}`)}</Tag>
            </span>
          </div>
          <p className={card.prose}>{one.why}</p>
          <p className={card.quiet}>{one.articles.join(t('submission.and'))}</p>
          {one.offices.length > 0 && (
            <p className={card.quiet}>
              {t('checks.venue.offices', { names: one.offices.map(({ name }) => name).join(t('submission.and')) })}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

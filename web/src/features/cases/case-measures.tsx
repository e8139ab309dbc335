import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { DueWhy } from '../../ui/desk/due-why.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayDay } from '../../ui/say-date.ts'
import type { Measure } from './case-query.ts'

/** The evidence kept and the goods sealed or seized, each with what it holds, its own clock and its papers. */
export const CaseMeasures = ({ measures }: { measures: readonly Measure[] }) => (
  <ul className={card.list}>
    {measures.map((measure) => (
      <li key={measure.ordinal} className={card.card}>
        <MeasureCard measure={measure} />
      </li>
    ))}
  </ul>
)

const MeasureCard = ({ measure }: { measure: Measure }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  const day = (on: string) => sayDay(on, chosen)
  const { items, basis, startedOn, approvedOn, refusedOn, endedOn, endingLabel, reason, from } = measure
  const papers = measure.documents.filter(({ replacedById }) => replacedById === null)
  return (
    <>
      <div className={card.between}>
        <h2>{t('measures.title', { ordinal: measure.ordinal, kind: measure.kindLabel })}</h2>
        <StateTag measure={measure} />
      </div>
      <p className={card.prose}>{items ?? t('measures.itemsInStory')}</p>
      {basis && <p className={card.quiet}>{t('measures.basis', { basis })}</p>}
      <p className={card.quiet}>
        {t(measure.isUrgent ? 'measures.startedUrgently' : 'measures.started', { day: day(startedOn) })}
        {measure.isUrgent && approvedOn && ` · ${t('measures.approved', { day: day(approvedOn) })}`}
        {refusedOn && ` · ${t('measures.refused', { day: day(refusedOn) })}`}
        {from !== null && ` · ${t('measures.from', { ordinal: from })}`}
      </p>
      {measure.clocks.map((clock) => (
        <p key={`${clock.clock} ${clock.on}`} className={card.row}>
          <span>{clock.label}</span>
          <DueWhy due={clock.endedOn ? { ...clock, on: clock.endedOn, at: null } : clock} />
        </p>
      ))}
      {endedOn && (
        <p className={card.quiet}>
          {t('measures.ended', { day: day(endedOn), ending: endingLabel })}
          {reason && t('measures.reason', { reason })}
        </p>
      )}
      <p className={card.quiet}>
        {papers.length === 0
          ? t('measures.noPapers')
          : t('measures.papers', {
              papers: papers
                .map(({ title, number }) => [title, number].filter(Boolean).join(' '))
                .join(t('measures.and')),
            })}
      </p>
    </>
  )
}

/** Where it stands, in a word. */
const StateTag = ({ measure }: { measure: Measure }) => {
  const { t } = useTranslation('cases')
  if (measure.isWaiting) return <Tag tone="soon">{t('measures.state.waiting')}</Tag>
  if (measure.endedOn) return <Tag tone="plain">{t('measures.state.ended')}</Tag>
  if (measure.hasLapsed) return <Tag tone="soon">{t('measures.state.lapsed')}</Tag>
  return <Tag tone="accent">{t('measures.state.running')}</Tag>
}

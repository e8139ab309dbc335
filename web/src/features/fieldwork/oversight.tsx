import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { Empty } from '../../ui/desk/empty.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { officeToday, sayDay, sayTime } from '../../ui/say-date.ts'
import { TextField } from '../../ui/text-field.tsx'
import { DrawForm } from './draw-form.tsx'
import classes from './fieldwork.module.css'
import { samplesQuery, workQuery } from './fieldwork-query.ts'
import { WorkTable } from './work-table.tsx'

const FOUR_WEEKS_MS = 27 * 86_400_000

const before = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - FOUR_WEEKS_MS).toISOString().slice(0, 10)

/** For heads, supervisors and auditors: rate and quality by collector, and the samples they rest on. */
export const Oversight = () => {
  const { t } = useTranslation('fieldwork')
  const me = useMe()
  const [to, setTo] = useState(officeToday)
  const [from, setFrom] = useState(() => before(officeToday()))
  const isSpan = from !== '' && to !== '' && from <= to
  const answer = useAnswer({
    query: workQuery,
    variables: { from, to },
    about: 'work',
    pause: !isSpan,
    isFresh: true,
  })
  return (
    <>
      <section className={classes.section}>
        <h2>{t('work.title')}</h2>
        <div className={classes.days}>
          <TextField id="work-from" label={t('from')} type="date" value={from} onChange={setFrom} isShort />
          <TextField
            id="work-to"
            label={t('to')}
            error={isSpan ? undefined : t('notSpan')}
            type="date"
            value={to}
            onChange={setTo}
            isShort
          />
        </div>
        <Answered answer={answer} waiting={t('work.title')}>
          {({ fieldWork }) =>
            fieldWork.length === 0 ? (
              <Empty title={t('work.none')} />
            ) : (
              <>
                <WorkTable rows={fieldWork} from={from} to={to} />
                <p className={card.quiet}>{t('work.source')}</p>
                {may(me, 'draw:FieldSample') && <DrawForm from={from} to={to} work={fieldWork} />}
              </>
            )
          }
        </Answered>
      </section>
      <Samples />
    </>
  )
}

const Samples = () => {
  const { t } = useTranslation('fieldwork')
  const [chosen] = language.use()
  const answer = useAnswer({ query: samplesQuery, variables: {}, about: 'samples', isFresh: true })
  return (
    <section className={classes.section}>
      <h2>{t('samples.title')}</h2>
      <Answered answer={answer} waiting={t('samples.title')}>
        {({ fieldSamples }) =>
          fieldSamples.nodes.length === 0 ? (
            <Empty title={t('samples.none')} />
          ) : (
            <ul className={card.list}>
              {fieldSamples.nodes.map(({ id, drawnAt, drawnBy, fromOn, toOn, collector, population, items }) => (
                <li key={id} className={card.card}>
                  <Link to={`/desk/fieldwork/${id}`}>
                    {t('samples.line', {
                      ...{ from: sayDay(fromOn, chosen), to: sayDay(toOn, chosen) },
                      ...{ size: items.length, population },
                    })}
                  </Link>
                  <p className={card.quiet}>
                    {collector?.name ?? t('everybody')}
                    {' · '}
                    {t('samples.by', { who: drawnBy?.name ?? '', time: sayTime(drawnAt, chosen) })}
                    {' · '}
                    {t('samples.reviewed', { done: items.filter(({ verdict }) => verdict).length, all: items.length })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}

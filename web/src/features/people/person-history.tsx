import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { sayTime } from '../../ui/say-date.ts'
import { historyQuery } from './people-query.ts'

/** What was done to an account, by whom and why. */
export const PersonHistory = ({ personId, onClose }: { personId: string; onClose: () => void }) => {
  const { t } = useTranslation('people')
  const [chosen] = language.use()
  const answer = useAnswer({ query: historyQuery, variables: { id: personId }, about: personId, isFresh: true })
  return (
    <section className={card.section} aria-label={t('history.title')}>
      <Answered answer={answer} waiting={t('history.title')}>
        {({ person }) => (
          <>
            {!person?.history?.length && <p>{t('history.none')}</p>}
            <ul className={card.list}>
              {person?.history?.map(({ id, at, what, reason, by }) => (
                <li key={id}>
                  {[what, reason].filter(Boolean).join(' · ')}{' '}
                  <span className={card.quiet}>
                    {by
                      ? t('history.by', { name: by.name, at: sayTime(at, chosen) })
                      : t('history.byHouse', { at: sayTime(at, chosen) })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      <div className={card.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('history.close')}
        </Button>
      </div>
    </section>
  )
}

import { Button } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { type AuthProblem, getAuth, postAuth } from '../../ui/desk/auth-door.ts'
import card from '../../ui/desk/card.module.css'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayTime } from '../../ui/say-date.ts'
import { sayAuthTrouble } from './auth-trouble.ts'
import { sayDevice } from './say-device.ts'

type Session = { id: string; token: string; createdAt: string; ipAddress?: string | null; userAgent?: string | null }
type Found = { sessions: Session[]; ownId: string | undefined }

/** Where the account is signed in, and the end of each. */
export const Sessions = () => {
  const { t } = useTranslation('account')
  const [chosen] = language.use()
  const { found, problem, reload } = useSessions()
  const end = async (path: string, body: Record<string, unknown>, said: string) => {
    const answer = await postAuth(path, body)
    if (answer.problem) showToast({ text: sayAuthTrouble(answer.problem, t) })
    else showToast({ text: said })
    reload()
  }
  return (
    <section className={card.section}>
      <h2>{t('sessions.title')}</h2>
      {!found && !problem && <GreyRows rows={2} height="4.75rem" gap="0.5rem" />}
      {problem && (
        <Notice kind="danger">
          <p>{sayAuthTrouble(problem, t)}</p>
          <Button variant="default" onClick={reload}>
            {t('sessions.again')}
          </Button>
        </Notice>
      )}
      <ul className={card.list}>
        {found?.sessions.map((session) => (
          <li key={session.id} className={card.card}>
            <div className={card.between}>
              <div>
                <p className={card.row}>
                  <strong>{sayDevice(session.userAgent) ?? t('sessions.unknown')}</strong>
                  {session.id === found.ownId && <Tag tone="done">{t('sessions.this')}</Tag>}
                </p>
                <p className={card.quiet}>
                  {t('sessions.since', { at: sayTime(session.createdAt, chosen) })}
                  {session.ipAddress && ` · ${session.ipAddress}`}
                </p>
              </div>
              {session.id !== found.ownId && (
                <Button
                  variant="default"
                  onClick={() => void end('/revoke-session', { token: session.token }, t('sessions.ended'))}
                >
                  {t('sessions.end')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {(found?.sessions.length ?? 0) > 1 && (
        <div className={card.buttons}>
          <Button variant="default" onClick={() => void end('/revoke-other-sessions', {}, t('sessions.othersEnded'))}>
            {t('sessions.endOthers')}
          </Button>
        </div>
      )}
    </section>
  )
}

const useSessions = () => {
  const [found, setFound] = useState<Found>()
  const [problem, setProblem] = useState<AuthProblem>()
  const reload = useCallback(() => {
    setProblem(undefined)
    void Promise.all([
      getAuth<Session[]>('/list-sessions'),
      getAuth<{ session: { id: string } } | null>('/get-session'),
    ]).then(([list, own]) => {
      if (list.problem) return setProblem(list.problem)
      const sessions = list.data.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
      setFound({ sessions, ownId: own.data?.session.id })
    })
  }, [])
  useEffect(reload, [reload])
  return { found, problem, reload }
}

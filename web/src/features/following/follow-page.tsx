import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useQuery } from 'urql'
import { type FollowKey, followKeyIn } from '../../ui/follow-address.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { RequestProblem, troubleOf } from '../../ui/request-problem.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FollowForm } from './follow-form.tsx'
import { followKeyStore } from './follow-key-store.ts'
import { FollowSubmission } from './followed.ts'
import { FollowedPage } from './followed-page.tsx'
import { KeptList } from './kept-list.tsx'

/** Number and secret first; then the submission they open. */
export const FollowPage = () => {
  const { hash, pathname, search } = useLocation()
  const navigate = useNavigate()
  const [start, setStart] = useState(() => readStart(hash))
  // Wiped off once read: the secret is not to stay in the history nor in a picture of the screen.
  useEffect(() => {
    if (!followKeyIn(hash).number) return
    setStart(readStart(hash))
    navigate(pathname + search, { replace: true })
  }, [hash, pathname, search, navigate])
  const [isLeft, setLeft] = useState(false)
  const leave = () => {
    followKeyStore.set(undefined)
    setLeft(true)
    setStart({ typed: { number: '', secret: '' } })
  }
  return (
    <Following
      key={`${start.typed.number} ${start.key?.secret ?? ''}`}
      start={start}
      isLeft={isLeft}
      onKey={(key) => setStart({ typed: key, key })}
      onFillIn={(typed) => {
        setStart({ typed })
        requestAnimationFrame(() => document.getElementById('secret')?.focus())
      }}
      onLeave={leave}
    />
  )
}

type Start = { typed: FollowKey; key?: FollowKey }

const readStart = (fragment: string): Start => {
  const { number, secret } = followKeyIn(fragment)
  if (number && secret) return { typed: { number, secret }, key: { number, secret } }
  const kept = followKeyStore.get()
  if (kept && (!number || number === kept.number)) return { typed: kept, key: kept }
  return { typed: { number, secret } }
}

type FollowingProps = {
  start: Start
  isLeft: boolean
  onKey: (key: FollowKey) => void
  /** The number is known, the secret has to be typed. */
  onFillIn: (typed: FollowKey) => void
  onLeave: () => void
}

const Following = ({ start, isLeft, onKey, onFillIn, onLeave }: FollowingProps) => {
  const { t } = useTranslation('following')
  const [attempt, setAttempt] = useState(0)
  const key = start.key
  const [{ data, error, fetching }, ask] = useQuery({
    query: FollowSubmission,
    variables: key ?? { number: '', secret: '' },
    pause: !key,
    requestPolicy: 'cache-and-network',
  })
  const found = data?.followSubmission
  const isWrong = key !== undefined && !fetching && !error && data !== undefined && !found
  useEffect(() => {
    if (found && key) followKeyStore.set(key)
    if (isWrong) setAttempt((count) => count + 1)
  }, [found, key, isWrong])
  if (key && found) {
    return (
      <FollowedPage
        followKey={key}
        submission={found}
        onChanged={() => ask({ requestPolicy: 'network-only' })}
        onLeave={onLeave}
      />
    )
  }
  const trouble = error && !fetching ? troubleOf(error) : undefined
  return (
    <>
      <PageHeading title={t('title')} />
      <p role="status">{isLeft && !key ? t('left') : ''}</p>
      {trouble && <RequestProblem trouble={trouble} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {key && fetching ? (
        <Skeleton lines={6} />
      ) : (
        <FollowForm
          typed={start.typed}
          isWrong={isWrong}
          attempt={attempt}
          onKey={(next) =>
            next.number === key?.number && next.secret === key.secret
              ? ask({ requestPolicy: 'network-only' })
              : onKey(next)
          }
        />
      )}
      {!key && <KeptList onOpen={(kept) => (kept.secret ? onKey(kept) : onFillIn(kept))} />}
      {!key && (
        <details>
          <summary>{t('lost.title')}</summary>
          <p>{t('lost.text')}</p>
        </details>
      )}
    </>
  )
}

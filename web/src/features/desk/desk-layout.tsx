import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { pageLoads } from '../../app/page-loads.ts'
import { PageOutlet } from '../../app/page-outlet.tsx'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { type Me, MeContext } from '../../ui/desk/me.ts'
import { meOf, meQuery } from '../../ui/desk/me-query.ts'
import { useShortcutListener, useShortcuts } from '../../ui/desk/shortcuts.ts'
import { Toasts } from '../../ui/desk/toasts.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { OfflineBanner } from '../../ui/offline-banner.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SkipLink } from '../../ui/skip-link.tsx'
import { CommandPalette } from './command-palette.tsx'
import { DeskHeader } from './desk-header.tsx'
import classes from './desk-layout.module.css'
import { DeskNav } from './desk-nav.tsx'
import { KeysHelp } from './keys-help.tsx'
import { NoRightPage } from './no-right-page.tsx'
import { mayOpen, placesOfQueues, registersOf } from './places.ts'
import { useQueues } from './use-queues.ts'

/** The frame of the desk: who is not signed in is sent to sign in, and comes back to the same address. */
export const DeskLayout = () => {
  const { t } = useTranslation('desk')
  const { pathname, search } = useLocation()
  const { data, error, isFetching, retry } = useAnswer({ query: meQuery, variables: {}, about: 'me', isFresh: true })
  const lastMe = useRef<Me | null>(null)
  if (data?.me) lastMe.current = meOf(data.me)
  if (data && !data.me && !isFetching)
    return <Navigate replace to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} />
  if (lastMe.current?.mustSetUpSecondFactor && pathname !== '/desk/account')
    return <Navigate replace to="/desk/account" />
  if (!lastMe.current)
    return (
      <main id="content" className="page" aria-busy={!error || undefined}>
        <h1 className="page-heading">{t('title')}</h1>
        {error ? <DeskTrouble error={error} onRetry={retry} /> : <Skeleton lines={6} />}
      </main>
    )
  return (
    <MeContext value={lastMe.current}>
      <Desk me={lastMe.current} />
    </MeContext>
  )
}

const Desk = ({ me }: { me: Me }) => {
  const { t } = useTranslation('desk')
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const isLoading = pageLoads.useIsLoading()
  const queues = useQueues()
  const [open, setOpen] = useState<'nothing' | 'nav' | 'commands' | 'keys'>('nothing')
  const close = () => setOpen('nothing')
  const registers = registersOf(me, t)
  const inQueues = placesOfQueues(queues.data?.queues ?? [])
  const places = [...inQueues, ...registers]
  useShortcutListener()
  useShortcuts([
    { keys: 'Ctrl+K', label: t('keys.commands'), run: () => setOpen('commands') },
    { keys: '?', label: t('keys.help'), run: () => setOpen('keys') },
    ...places
      .filter((place) => place.key)
      .map((place) => ({ keys: `g ${place.key}`, label: place.label, run: () => void navigate(place.to) })),
  ])
  return (
    <div className={classes.desk}>
      <SkipLink />
      <DeskHeader
        me={me}
        isLoading={isLoading}
        onNav={() => setOpen('nav')}
        onCommands={() => setOpen('commands')}
        onKeys={() => setOpen('keys')}
      />
      <div className={classes.offline}>
        <OfflineBanner />
      </div>
      <DeskNav queues={inQueues} registers={registers} trouble={queues} isOpen={open === 'nav'} onClose={close} />
      <main id="content" className={classes.main} tabIndex={-1} aria-busy={isLoading || undefined}>
        {mayOpen(me, pathname) ? <PageOutlet /> : <NoRightPage />}
      </main>
      <CommandPalette
        isOpen={open === 'commands'}
        places={places}
        me={me}
        onKeys={() => setOpen('keys')}
        onClose={close}
      />
      <KeysHelp isOpen={open === 'keys'} onClose={close} />
      <Toasts />
    </div>
  )
}

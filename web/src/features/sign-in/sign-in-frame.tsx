import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DisplaySwitches } from '../../ui/display-switches.tsx'
import { OfflineBanner } from '../../ui/offline-banner.tsx'
import { SkipLink } from '../../ui/skip-link.tsx'
import classes from './sign-in-page.module.css'

/** What stands around a page on the way in. */
export const SignInFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('shell')
  return (
    <>
      <SkipLink />
      <header className={classes.header}>
        <Link to="/" className={classes.name}>
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span>{t('name')}</span>
        </Link>
        <DisplaySwitches />
      </header>
      <OfflineBanner />
      <main id="content" className={classes.main}>
        {children}
      </main>
    </>
  )
}

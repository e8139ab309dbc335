import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DisplaySwitches } from '../ui/display-switches.tsx'
import { OfflineBanner } from '../ui/offline-banner.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import { pageLoads } from './page-loads.ts'
import { PageOutlet } from './page-outlet.tsx'
import classes from './public-layout.module.css'

export const PublicLayout = () => {
  const { t } = useTranslation('shell')
  const isLoading = pageLoads.useIsLoading()
  return (
    <>
      <SkipLink />
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link to="/" className={classes.name} aria-label={t('homeLink')}>
            <img src="/favicon.svg" alt="" width="28" height="28" />
            <span>{t('name')}</span>
          </Link>
          <DisplaySwitches />
        </div>
        <div className={classes.moving} data-on={isLoading || undefined} />
      </header>
      <OfflineBanner />
      <main id="content" className={`page ${classes.main}`} aria-busy={isLoading || undefined}>
        <PageOutlet />
      </main>
      <footer className={classes.footer}>
        <p>{t('footer')}</p>
        <p>
          <Link to="/desk">{t('staffEntrance')}</Link>
        </p>
      </footer>
    </>
  )
}

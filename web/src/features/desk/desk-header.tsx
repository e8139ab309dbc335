import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Me } from '../../ui/desk/me.ts'
import { Popup, PopupGroup, PopupItem } from '../../ui/desk/popup.tsx'
import { signOut } from '../../ui/desk/sign-out.ts'
import { DisplaySwitches } from '../../ui/display-switches.tsx'
import classes from './desk-header.module.css'

type DeskHeaderProps = { me: Me; isLoading: boolean; onNav: () => void; onCommands: () => void; onKeys: () => void }

export const DeskHeader = ({ me, isLoading, onNav, onCommands, onKeys }: DeskHeaderProps) => {
  const { t } = useTranslation('desk')
  const navigate = useNavigate()
  return (
    <header className={classes.header}>
      <button type="button" className={classes.nav} aria-label={t('nav.open')} onClick={onNav}>
        <svg viewBox="0 0 24 24" width="1.5em" height="1.5em" aria-hidden="true">
          <path d="M4 7h16M4 12h16M4 17h16" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
      </button>
      <Link to="/desk" className={classes.name} aria-label={t('home')}>
        <img src="/favicon.svg" alt="" width="26" height="26" />
        <span className={classes.word}>{t('title')}</span>
      </Link>
      <button type="button" className={classes.commands} onClick={onCommands}>
        <svg viewBox="0 0 24 24" width="1.25em" height="1.25em" aria-hidden="true">
          <circle cx="10.5" cy="10.5" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M15 15l5 5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
        <span className={`${classes.word} ${classes.task}`}>{t('commands.open')}</span>
        <kbd className={classes.kbd}>Ctrl K</kbd>
      </button>
      <div className={classes.end}>
        <DisplaySwitches />
        <Popup
          align="end"
          buttonClass={classes.person}
          label={t('person.menu', { name: me.name })}
          button={[...me.name].at(0)}
        >
          <PopupGroup
            label={
              <>
                {me.name} · {me.roleLabels.join(t('person.and'))}
                {me.authorityName && <span className={classes.office}>{me.authorityName}</span>}
              </>
            }
          >
            <PopupItem onPick={() => void navigate('/desk/account')}>{t('nav.account')}</PopupItem>
            <PopupItem onPick={onKeys}>{t('keys.help')}</PopupItem>
            <PopupItem onPick={() => void signOut()}>{t('signOut')}</PopupItem>
          </PopupGroup>
        </Popup>
      </div>
      <div className={classes.moving} data-on={isLoading || undefined} />
    </header>
  )
}

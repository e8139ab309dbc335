import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { singleKeys, useOfferedShortcuts } from '../../ui/desk/shortcuts.ts'
import { Window } from '../../ui/desk/window.tsx'
import classes from './keys-help.module.css'

/** Every key that does something on this page. */
export const KeysHelp = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const { t } = useTranslation('desk')
  return (
    <Window isOpen={isOpen} title={t('keys.title')} onClose={onClose}>
      <KeyList />
      <SingleKeysSwitch />
    </Window>
  )
}

const KeyList = () => {
  const offered = useOfferedShortcuts().filter((shortcut) => !shortcut.keys.startsWith(':'))
  return (
    <dl className={classes.keys}>
      {offered.map((shortcut) => (
        <div key={shortcut.keys} className={classes.row}>
          <dt>
            {shortcut.keys.split(/[ +]/).map((key, index) => (
              <Fragment key={key}>
                {index > 0 && ' '}
                <kbd className={classes.key}>{key === 'Escape' ? 'Esc' : key}</kbd>
              </Fragment>
            ))}
          </dt>
          <dd>{shortcut.label}</dd>
        </div>
      ))}
    </dl>
  )
}

const SingleKeysSwitch = () => {
  const { t } = useTranslation('desk')
  const [chosen, choose] = singleKeys.use()
  return (
    <label className={classes.switch}>
      <input
        type="checkbox"
        checked={chosen === 'on'}
        onChange={(event) => choose(event.target.checked ? 'on' : 'off')}
      />
      <span>{t('keys.single')}</span>
    </label>
  )
}

import { useMantineColorScheme } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { language } from '../../app/preferences.ts'
import type { Me } from '../../ui/desk/me.ts'
import { useOfferedShortcuts } from '../../ui/desk/shortcuts.ts'
import { signOut } from '../../ui/desk/sign-out.ts'
import { Window } from '../../ui/desk/window.tsx'
import classes from './command-palette.module.css'
import { type Command, commandsFor } from './commands.ts'
import type { Place } from './places.ts'

type PaletteProps = { isOpen: boolean; places: readonly Place[]; me: Me; onKeys: () => void; onClose: () => void }

/** Ctrl-K: type what you want to find or do. */
export const CommandPalette = (props: PaletteProps) => {
  const { t } = useTranslation('desk')
  return (
    <Window isOpen={props.isOpen} title={t('commands.title')} isTitleHidden onClose={props.onClose}>
      <Palette {...props} />
    </Window>
  )
}

const Palette = ({ places, me, onKeys, onClose }: PaletteProps) => {
  const { t } = useTranslation('desk')
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const navigate = useNavigate()
  const others = useOtherCommands(onKeys)
  const offered = useOfferedShortcuts()
  const commands = commandsFor({ me, typed, places, offered, others, go: (to) => void navigate(to), t })
  const run = (command: Command | undefined) => {
    if (!command) return
    onClose()
    // After the window has given the focus back, or a panel that opens could not take it.
    setTimeout(command.run)
  }
  const moveTo = (next: number) => {
    setAt(next)
    document.getElementById(`command-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') moveTo(Math.min(at + 1, commands.length - 1))
    else if (event.key === 'ArrowUp') moveTo(Math.max(at - 1, 0))
    else if (event.key === 'Enter') run(commands[at])
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        data-takes-focus
        className={classes.input}
        role="combobox"
        aria-expanded="true"
        aria-controls="commands"
        aria-activedescendant={commands[at] ? `command-${at}` : undefined}
        aria-label={t('commands.title')}
        placeholder={t('commands.placeholder')}
        value={typed}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id="commands" role="listbox" aria-label={t('commands.list')} className={classes.list} tabIndex={-1}>
        {commands.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field, where the focus stays
          <div
            key={command.id}
            id={`command-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={classes.command}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            {command.keys && <kbd className={classes.keys}>{command.keys}</kbd>}
          </div>
        ))}
      </div>
    </>
  )
}

const useOtherCommands = (onKeys: () => void): Command[] => {
  const { t } = useTranslation('desk')
  const [chosen, choose] = language.use()
  const { toggleColorScheme } = useMantineColorScheme()
  return [
    {
      id: 'language',
      label: chosen === 'en' ? '换成中文' : 'Switch to English',
      run: () => choose(chosen === 'en' ? 'zh-CN' : 'en'),
    },
    { id: 'scheme', label: t('commands.scheme'), run: toggleColorScheme },
    { id: 'keys', label: t('keys.help'), keys: '?', run: onKeys },
    { id: 'signOut', label: t('signOut'), run: () => void signOut() },
  ]
}

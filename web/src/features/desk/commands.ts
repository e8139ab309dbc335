import type { TFunction } from 'i18next'
import type { Me } from '../../ui/desk/me.ts'
import { may } from '../../ui/desk/me.ts'
import type { Shortcut } from '../../ui/desk/shortcuts.ts'
import type { Place } from './places.ts'

export type Command = { id: string; label: string; keys?: string; run: () => void }

type Words = TFunction<'desk'>

type Given = {
  me: Me
  typed: string
  places: readonly Place[]
  /** What the page in front offers by keys. */
  offered: readonly Shortcut[]
  others: readonly Command[]
  go: (to: string) => void
  t: Words
}

const holds = (label: string, typed: string) => label.toLowerCase().includes(typed.toLowerCase())

/** What the palette lists: every deed and page whose name holds what was typed, then looking it up. */
export const commandsFor = ({ me, typed, places, offered, others, go, t }: Given): Command[] => {
  const words = typed.trim()
  const lookUps = [
    { to: `/desk/cases?queue=OFFICE&text=${encodeURIComponent(words)}`, key: 'findCase', needs: 'read:Case' },
    { to: `/desk/sellers?query=${encodeURIComponent(words)}`, key: 'findSeller', needs: 'read:Seller' },
    { to: `/desk/listings?query=${encodeURIComponent(words)}`, key: 'findListing', needs: 'read:Listing' },
  ]
  const pages = places.map((place) => ({
    id: place.to,
    label: t('commands.goTo', { place: place.label }),
    ...(place.key ? { keys: `g ${place.key}` } : {}),
    run: () => go(place.to),
  }))
  const deeds = offered
    .filter((one) => !one.keys.startsWith('g ') && !['j', 'k', 'Enter', 'Escape', 'Ctrl+K', '?'].includes(one.keys))
    .map((one) => ({
      id: `key ${one.keys}`,
      label: one.label,
      ...(one.keys.startsWith(':') ? {} : { keys: one.keys }),
      run: one.run,
    }))
  const found = [...deeds, ...pages, ...others].filter((command) => words === '' || holds(command.label, words))
  if (words === '') return found
  const searches = lookUps
    .filter((one) => may(me, one.needs))
    .map((one) => ({ id: one.key, label: t(`commands.${one.key}`, { words }), run: () => go(one.to) }))
  return [...found, ...searches]
}

import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef } from 'react'
import classes from './popup.module.css'

type PopupProps = {
  /** What is written on the button that opens it. */
  button: ReactNode
  buttonClass: string | undefined
  /** Its name for readers, where the button shows no words. */
  label?: string
  align: 'start' | 'end'
  /** Popup items, and groups of them. */
  children: ReactNode
}

const GAP = 6

/** A list of things to do that opens under its button; arrow keys move in it, Esc or a press elsewhere closes it. */
export const Popup = ({ button, buttonClass, label, align, children }: PopupProps) => {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const items = () => [...(menu.current?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? [])]

  const place = () => {
    if (!opener.current || !menu.current) return
    const at = opener.current.getBoundingClientRect()
    const wanted = align === 'end' ? at.right - menu.current.offsetWidth : at.left
    const left = Math.min(Math.max(GAP, wanted), innerWidth - menu.current.offsetWidth - GAP)
    menu.current.style.left = `${Math.max(GAP, left)}px`
    // Below its button, or above it where a button low on the page leaves more room there.
    const room = { below: innerHeight - at.bottom - 2 * GAP, above: at.top - 2 * GAP }
    const wantedHeight = menu.current.scrollHeight
    const isAbove = room.below < wantedHeight && room.above > room.below
    const height = Math.min(wantedHeight + 2, isAbove ? room.above : room.below)
    menu.current.style.top = `${isAbove ? at.top - GAP - height : at.bottom + GAP}px`
    menu.current.style.maxHeight = `${height}px`
  }
  const onToggle = (event: ToggleEvent) => {
    const isOpen = event.newState === 'open'
    opener.current?.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) return
    place()
    items()[0]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus()
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus()
    else if (event.key === 'Home') all[0]?.focus()
    else if (event.key === 'End') all.at(-1)?.focus()
    else if (event.key === 'Tab') return menu.current?.hidePopover()
    else return
    event.preventDefault()
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-controls={id}
        aria-label={label}
      >
        {button}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={classes.menu}
        onToggle={onToggle}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if ((event.target as Element).closest('[role="menuitem"]:not([aria-disabled])')) menu.current?.hidePopover()
        }}
      >
        {children}
      </div>
    </>
  )
}

type PopupItemProps = { onPick: () => void; children: ReactNode }

export const PopupItem = ({ onPick, children }: PopupItemProps) => (
  <button type="button" role="menuitem" tabIndex={-1} className={classes.item} onClick={onPick}>
    {children}
  </button>
)

/** What cannot be done now: reachable, so that the reason can be read; pressing it does nothing. */
export const PopupItemNotNow = ({ reason, children }: { reason: string; children: ReactNode }) => (
  <button type="button" role="menuitem" tabIndex={-1} aria-disabled="true" className={classes.item}>
    {children}
    <span className={classes.reason}>{reason}</span>
  </button>
)

export const PopupGroup = ({ label, children }: { label: ReactNode; children: ReactNode }) => {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of menu items, for which HTML has no element
    <div role="group" aria-labelledby={id} className={classes.group}>
      <div id={id} className={classes.label} role="presentation">
        {label}
      </div>
      {children}
    </div>
  )
}

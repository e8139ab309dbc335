import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon, CloseIcon } from '../icons.tsx'
import classes from './toasts.module.css'

type Toast = { id: number; text: string; action?: { label: string; run: () => void } }

const STAYS_MS = 10_000

let shown: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()
const change = (next: readonly Toast[]) => {
  shown = next
  for (const listener of listeners) listener()
}
const close = (id: number) => change(shown.filter((toast) => toast.id !== id))

/** The same words again, such as a second save: they take the place of the first. A way back of its own is kept. */
const isSaidAgain = (one: Omit<Toast, 'id'>, next: Omit<Toast, 'id'>) =>
  one.text === next.text && !one.action && !next.action

/** Says for ten seconds what was done, with the way back where there is one. */
export const showToast = (toast: Omit<Toast, 'id'>) => {
  lastId += 1
  const others = shown.filter((one) => !isSaidAgain(one, toast))
  change([...others.slice(-2), { ...toast, id: lastId }])
}

export const closeToasts = () => change([])

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where toasts appear; used once, by the desk's layout. */
export const Toasts = () => {
  const { t } = useTranslation('desk')
  const toasts = useSyncExternalStore(subscribe, () => shown)
  return (
    <section className={classes.toasts} aria-live="polite" aria-label={t('toasts')}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

const ToastCard = ({ toast }: { toast: Toast }) => {
  const { t } = useTranslation('desk')
  // Reading or reaching for the button takes what time it takes.
  const [isHeld, hold] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => close(toast.id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [isHeld, toast.id])
  const { action } = toast
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stops the clock
    <div
      className={classes.toast}
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <CheckIcon />
      <span className={classes.text}>{toast.text}</span>
      {action && (
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            close(toast.id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <button type="button" className={classes.close} aria-label={t('close')} onClick={() => close(toast.id)}>
        <CloseIcon />
      </button>
    </div>
  )
}

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CloseIcon } from '../icons.tsx'
import classes from './window.module.css'

type WindowProps = {
  isOpen: boolean
  title: string
  isTitleHidden?: boolean
  size?: 'medium' | 'whole' | 'side'
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog on the browser's own element, which keeps the focus inside and gives it back. What is marked
 * `data-takes-focus` has it when the dialog opens.
 */
export const Window = ({ isOpen, title, isTitleHidden, size = 'medium', onClose, children }: WindowProps) => {
  const { t } = useTranslation('desk')
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (isOpen && !dialog.current?.open) {
      dialog.current?.showModal()
      // NOTE the browser gives the focus to the first that can take it, the button that closes
      dialog.current?.querySelector<HTMLElement>('[data-takes-focus]')?.focus()
    }
    if (!isOpen) dialog.current?.close()
  }, [isOpen])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the dialog's own key; the click is for who uses a mouse
    <dialog
      ref={dialog}
      className={classes.window}
      data-size={size}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      {isOpen && (
        <div className={classes.inside}>
          <header className={isTitleHidden ? 'visually-hidden' : classes.head}>
            <h2 id={titleId} className={classes.title}>
              {title}
            </h2>
            <button type="button" className={classes.close} aria-label={t('close')} onClick={onClose}>
              <CloseIcon />
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  )
}

import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './confirm-dialog.module.css'

type ConfirmDialogProps = {
  isOpen: boolean
  title: string
  /** What will happen, in plain words. */
  children: ReactNode
  confirm: string
  cancel: string
  isBusy?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before what cannot be undone. The browser's own dialog keeps the focus inside and gives it back. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const { isOpen, onCancel } = props
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby="confirm-title" onClose={onCancel}>
      {isOpen && (
        <>
          <h2 id="confirm-title" className={classes.title}>
            {props.title}
          </h2>
          <div>{props.children}</div>
          <div className={classes.buttons}>
            <Button variant="default" onClick={onCancel}>
              {props.cancel}
            </Button>
            <Button color="red" loading={props.isBusy ?? false} onClick={props.onConfirm}>
              {props.confirm}
            </Button>
          </div>
        </>
      )}
    </dialog>
  )
}

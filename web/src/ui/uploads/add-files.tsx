import { type ReactNode, useId } from 'react'
import classes from './uploads.module.css'

type AddFilesProps = {
  id?: string
  label: ReactNode
  accept: string
  isCamera?: boolean
  onFiles: (files: File[]) => void
}

/** A button that opens the camera or the album; the file input itself stays reachable by keyboard. */
export const AddFiles = ({ id: given, label, accept, isCamera, onFiles }: AddFilesProps) => {
  const own = useId()
  const id = given ?? own
  return (
    <span className={classes.add}>
      <input
        id={id}
        type="file"
        className="visually-hidden"
        accept={accept}
        multiple={!isCamera}
        {...(isCamera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <label htmlFor={id} className={classes.addLabel}>
        {label}
      </label>
    </span>
  )
}

import { type ReactNode, useId } from 'react'
import classes from './uploads.module.css'

type AddFilesProps = { label: ReactNode; accept: string; isCamera?: boolean; onFiles: (files: File[]) => void }

/** A button that opens the camera or the album; the file input itself stays reachable by keyboard. */
export const AddFiles = ({ label, accept, isCamera, onFiles }: AddFilesProps) => {
  const id = useId()
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

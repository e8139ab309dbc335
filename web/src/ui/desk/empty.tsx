import type { ReactNode } from 'react'
import classes from './empty.module.css'

/** What will stand here and how to start, in the place of an empty list. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className={classes.empty}>
    <p className={classes.title}>{title}</p>
    {children && <div className={classes.more}>{children}</div>}
  </div>
)

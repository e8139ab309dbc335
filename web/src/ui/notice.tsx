import type { ReactNode } from 'react'
import classes from './notice.module.css'

/** A boxed remark; the colour only repeats what its words say. */
export const Notice = ({ kind, children }: { kind: 'info' | 'soon' | 'done' | 'danger'; children: ReactNode }) => (
  <div className={classes[kind]}>{children}</div>
)

import type { ReactNode } from 'react'
import classes from './tag.module.css'

/** One word about a thing's state. The colour repeats what the word says. */
export const Tag = ({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'accent' | 'soon' | 'danger' | 'done'
  children: ReactNode
}) => (
  <span className={classes.tag} data-tone={tone}>
    {children}
  </span>
)

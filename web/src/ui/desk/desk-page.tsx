import type { ReactNode } from 'react'
import { PageHeading } from '../page-heading.tsx'
import classes from './desk-page.module.css'

/** The frame of a page at the desk that is not a case: its title, what can be done on it, its contents. */
export const DeskPage = ({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) => (
  <div className={classes.page}>
    <div className={classes.head}>
      <PageHeading title={title} />
      {tools && <div className={classes.tools}>{tools}</div>}
    </div>
    {children}
  </div>
)

/** A row of chips and fields above a list. */
export const Toolbar = ({ children, label }: { children: ReactNode; label: string }) => (
  <search className={classes.toolbar} aria-label={label}>
    {children}
  </search>
)

/** The chips of a toolbar; on a narrow screen they stand in one line that is moved sideways. */
export const Chips = ({ children }: { children: ReactNode }) => <div className={classes.chips}>{children}</div>

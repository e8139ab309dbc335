import type { ReactNode } from 'react'
import classes from './case-next.module.css'
import { type DueFacts, DueLine } from './due-line.tsx'

export type CaseFacts = {
  number: string
  procedureLabel: string
  stateLabel: string
  next: string
  due: DueFacts | null
  isClosed: boolean
}

/** One case as the filer sees it: where it stands, what comes next, and by which day. */
export const CaseNext = ({ facts, children }: { facts: CaseFacts; children?: ReactNode }) => (
  <section className={classes.case} data-closed={facts.isClosed || undefined}>
    <h3 className={classes.title}>
      {facts.procedureLabel}
      <span className={classes.state}>{facts.stateLabel}</span>
    </h3>
    <p className={classes.next}>{facts.next}</p>
    {facts.due && !facts.isClosed && (
      <>
        <p className={classes.what}>{facts.due.label}</p>
        <DueLine due={facts.due} />
      </>
    )}
    {children}
    <p className={classes.number}>{facts.number}</p>
  </section>
)

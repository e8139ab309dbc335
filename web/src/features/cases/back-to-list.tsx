import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { listSearchOf } from './queue-filter.ts'

/** The way back to the list that a case was opened from. */
export const BackToList = ({ className, children }: { className?: string; children: ReactNode }) => {
  const [params] = useSearchParams()
  return (
    <Link to={`/desk/cases${params.has('queue') ? listSearchOf(params) : '?queue=OFFICE'}`} className={className}>
      {children}
    </Link>
  )
}

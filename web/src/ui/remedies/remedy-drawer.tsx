import { type ReactNode, Suspense, useState } from 'react'
import { Skeleton } from '../skeleton.tsx'

/** Opened by whoever wants to know; nothing of it is fetched before. */
export const RemedyDrawer = ({ title, children }: { title: string; children: ReactNode }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen((before) => before || event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <Suspense fallback={<Skeleton lines={6} />}>{children}</Suspense>}
    </details>
  )
}

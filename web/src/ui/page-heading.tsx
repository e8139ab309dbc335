import { type ReactNode, useEffect, useRef } from 'react'

let pagesShown = 0

/**
 * The page's one h1 and its document title. After a move inside the app the heading takes the focus, so
 * that a screen reader says where one is; on the first page the focus stays where the browser puts it.
 */
export const PageHeading = ({ title, children }: { title: string; children?: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · 微监`
  }, [title])
  useEffect(() => {
    if (pagesShown > 0) heading.current?.focus({ preventScroll: true })
    pagesShown += 1
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className="page-heading">
      {children ?? title}
    </h1>
  )
}

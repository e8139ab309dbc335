import { type ReactNode, useRef } from 'react'
import classes from './selection-bar.module.css'
import type { Selection } from './use-selection.ts'

type SelectionBarProps = {
  selection: Pick<Selection<{ id: string }>, 'selected' | 'togglePage'>
  /** How many there are on the page. */
  count: number
  /** What choosing is called while nothing is chosen, and what is said once something is. */
  words: { page: string; chosen: string }
  /** What can be done with what is chosen. */
  children?: ReactNode
}

/** Chooses the whole page; what can be done with what is chosen stands beside it, in view while the list moves. */
export const SelectionBar = ({ selection, count, words, children }: SelectionBarProps) => {
  const box = useRef<HTMLInputElement>(null)
  const chosen = selection.selected.length
  if (box.current) box.current.indeterminate = chosen > 0 && chosen < count
  return (
    <div className={classes.bar} data-on={chosen > 0 || undefined}>
      <label className={classes.page}>
        <input
          ref={box}
          type="checkbox"
          className={classes.box}
          checked={count > 0 && chosen === count}
          onChange={selection.togglePage}
        />
        <span>{chosen > 0 ? words.chosen : words.page}</span>
      </label>
      {children}
    </div>
  )
}

import classes from './workload.module.css'

type LoadBarProps = { open: number; capacity: number; given?: number }

/** What is carried, and what would come to it, as parts of what can be; the words beside it say the same. */
export const LoadBar = ({ open, capacity, given = 0 }: LoadBarProps) => {
  const whole = Math.max(capacity, open + given, 1)
  const share = (count: number) => `${(100 * count) / whole}%`
  return (
    <div className={classes.track} aria-hidden="true">
      <span className={classes.carried} data-over={open > capacity || undefined} style={{ width: share(open) }} />
      <span className={classes.given} style={{ width: share(given) }} />
    </div>
  )
}

import classes from './skeleton.module.css'

/** Grey lines in the place of text to come; hidden for the first tenth of a second. */
export const Skeleton = ({ lines = 3, tall = false }: { lines?: number; tall?: boolean }) => (
  <div className={classes.lines} aria-hidden="true">
    {Array.from({ length: lines }, (_, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
      <span key={line} className={tall ? classes.tall : classes.line} />
    ))}
  </div>
)

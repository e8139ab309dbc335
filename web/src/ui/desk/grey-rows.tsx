import classes from './grey-rows.module.css'

/** The shape of rows to come, without words; `height` is that of one row, so that nothing moves when they are there. */
export const GreyRows = ({
  rows,
  height = '1.25rem',
  gap = '0.75rem',
}: {
  rows: number
  height?: string
  gap?: string
}) => (
  <div className={classes.rows} style={{ gap }} aria-hidden="true">
    {Array.from({ length: rows }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
      <span key={row} className={classes.row} style={{ height }} />
    ))}
  </div>
)

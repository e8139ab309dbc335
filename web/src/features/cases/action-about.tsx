import classes from './action-panel.module.css'
import type { AvailableAction } from './case-query.ts'

/** What the step decides on, to be seen by whoever takes it. */
export const ActionAbout = ({ about }: { about: AvailableAction['about'] }) =>
  about.length === 0 ? null : (
    <dl className={classes.about}>
      {about.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )

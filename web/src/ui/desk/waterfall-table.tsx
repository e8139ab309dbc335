import type { ReactNode } from 'react'
import classes from './waterfall.module.css'

/** One line; `bar` in percent of the room for bars. */
export type WaterfallStep = {
  key: string
  label: ReactNode
  says: string
  bar?: { left: number; width: number; tone?: string }
}

const LEAST_WIDTH = 0.5

/** What adds up to a figure, each step from where the one before it ended. */
export const WaterfallTable = ({
  caption,
  heads: [reason, adds],
  steps,
  sum,
}: {
  caption: string
  heads: readonly [reason: string, adds: string]
  steps: readonly WaterfallStep[]
  sum?: { label: string; says: string }
}) => (
  <table className={classes.table}>
    <caption className="visually-hidden">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">{reason}</th>
        <th scope="col" className={classes.number}>
          {adds}
        </th>
        <td className={classes.bars} />
      </tr>
    </thead>
    <tbody>
      {steps.map(({ key, label, says, bar }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          <td className={classes.number}>{says}</td>
          <td className={classes.bars}>
            {bar && (
              <span
                className={classes.bar}
                data-tone={bar.tone}
                style={{ left: `${bar.left}%`, width: `${Math.max(LEAST_WIDTH, bar.width)}%` }}
              />
            )}
          </td>
        </tr>
      ))}
    </tbody>
    {sum && (
      <tfoot>
        <tr>
          <th scope="row">{sum.label}</th>
          <td className={classes.number}>{sum.says}</td>
          <td className={classes.bars} />
        </tr>
      </tfoot>
    )}
  </table>
)

/** +1.2 or −0.4, to one place. */
export const saySigned = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`

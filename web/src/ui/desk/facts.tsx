import type { ReactNode } from 'react'
import classes from './facts.module.css'

export type Fact = { label: string; value: ReactNode }

/** Names and values; what was not given is left out. */
export const Facts = ({ facts }: { facts: readonly (Fact | false | '' | null | undefined)[] }) => (
  <dl className={classes.facts}>
    {facts.map(
      (fact) =>
        fact && (
          <div key={fact.label} className={classes.fact}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ),
    )}
  </dl>
)

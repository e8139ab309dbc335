const longestRun = 3

/**
 * The runs of one to three characters within the clauses of a folded text, each once, and how much one counts: less in a
 * long text, so that it weighs no more than a short one.
 */
export const runsOf = (text: string, clauseMark: RegExp): { runs: ReadonlySet<string>; value: number } => {
  const runs = new Set<string>()
  for (const clause of text.split(clauseMark))
    for (let at = 0; at < clause.length; at++)
      for (let length = 1; length <= longestRun && at + length <= clause.length; length++)
        runs.add(clause.slice(at, at + length))
  return { runs, value: 1.5 / Math.sqrt(Math.max(runs.size, 12)) }
}

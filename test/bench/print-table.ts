import type { Result } from './bench.ts'
import { isMet, rounded } from './figures.ts'

const HEAD = ['promise', 'ours', 'against', 'figure', 'limit', 'met']

const rowOf = ({ promise, ours, against, figure, unit, limit }: Result): string[] => [
  promise,
  ours,
  against,
  written(figure, unit),
  limit === null ? '–' : 'least' in limit ? `≥ ${written(limit.least, unit)}` : `≤ ${written(limit.most, unit)}`,
  limit === null ? '–' : isMet(figure, limit) ? 'met' : 'NOT MET',
]

const written = (value: number, unit: Result['unit']) => {
  if (unit === '×') return value.toFixed(2)
  // Rounded down: 0.9796 is not 0.98
  return unit === 'of 1' ? (Math.floor(value * 1_000) / 1_000).toString() : `${rounded(value)} ${unit}`
}

/** The results as one table, with what has to be said about them below. */
export const tableOf = (results: readonly Result[]): string => {
  const rows = [HEAD, ...results.map(rowOf)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  const remarks = results.flatMap(({ promise, remarks }) => remarks.map((remark) => `${promise}: ${remark}`))
  return [line(HEAD), rule, ...rows.slice(1).map(line), '', ...remarks].join('\n')
}

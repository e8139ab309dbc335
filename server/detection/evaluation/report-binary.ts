import { binaryFigures, type Judged, precisionAtRecall } from './binary-figures.ts'

const recalls = [0.5, 0.7, 0.8, 0.9, 0.95]
const mostMisses = 10
const excerpt = 60

/** The lines `evaluate` prints for a score that flags or does not. */
export const reportBinary = (name: string, judged: readonly Judged[]): string[] => {
  const all = binaryFigures(judged)
  return [
    `${name}: ${all.rows} rows, ${all.positives} positive`,
    `  precision ${share(all.precision)}  recall ${share(all.recall)}  F1 ${share(all.f1)}  Brier ${share(all.brier)}`,
    `  precision at recall: ${recalls.map((recall) => `${recall} → ${share(precisionAtRecall(judged, recall))}`).join('   ')}`,
    ...breakdown('by label', judged, ({ groups }) => groups),
    ...breakdown('by source', judged, ({ source }) => [source.split(':')[0]!]),
    ...againstOriginals(judged),
    ...misses('missed, lowest score first', judged, (one) => one.isPositive && !one.flagged, 1),
    ...misses('flagged wrongly, highest score first', judged, (one) => !one.isPositive && one.flagged, -1),
  ]
}

const share = (value: number): string => value.toFixed(3)

const breakdown = (title: string, judged: readonly Judged[], keysOf: (one: Judged) => readonly string[]): string[] => {
  const byKey = new Map<string, Judged[]>()
  for (const one of judged)
    for (const key of keysOf(one)) {
      const known = byKey.get(key)
      if (known) known.push(one)
      else byKey.set(key, [one])
    }
  return [
    `  ${title}:`,
    ...[...byKey].map(([key, rows]) => {
      const flagged = rows.filter((one) => one.flagged).length
      const { precision, recall, positives } = binaryFigures(rows)
      return `    ${key}: ${flagged} of ${rows.length} flagged (${share(flagged / rows.length)})${
        positives === 0 ? '' : `, precision ${share(precision)}, recall ${share(recall)}`
      }`
    }),
  ]
}

/** Rows `perturbed:<source>` against the row of that source: what a disguise costs. */
const againstOriginals = (judged: readonly Judged[]): string[] => {
  const bySource = new Map(judged.map((one) => [one.source, one]))
  const pairs = judged.flatMap((perturbed) => {
    const original = perturbed.source.startsWith('perturbed:') && bySource.get(perturbed.source.slice(10))
    return original ? [{ perturbed, original }] : []
  })
  if (pairs.length === 0) return []
  const rate = (of: 'perturbed' | 'original') => pairs.filter((pair) => pair[of].flagged).length / pairs.length
  return [
    `  perturbed against their originals, ${pairs.length} pairs: flagged ${share(rate('perturbed'))} against ${share(rate('original'))}`,
  ]
}

const misses = (
  title: string,
  judged: readonly Judged[],
  isMiss: (one: Judged) => boolean,
  direction: 1 | -1,
): string[] => {
  const found = judged.filter(isMiss).toSorted((a, b) => direction * (a.score - b.score))
  return found.length === 0
    ? []
    : [
        `  ${title} (${found.length}):`,
        ...found
          .slice(0, mostMisses)
          .map((one) => `    ${one.score.toFixed(3)}  ${one.id}  ${one.groups.join(', ')}  ${shortened(one.text)}`),
      ]
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > excerpt ? `${line.slice(0, excerpt)}…` : line
}

import { registerWeights, scoreWeights, wordingWeights } from '../../server/detection/score.ts'
import { findingCategories } from '../../server/detection/signal.ts'
import { signals } from '../../server/detection/signals/index.ts'

/** The signals as docs/detection.md shows them. */
export const signalsTable = (): string =>
  [
    '| signal | version | 信号 | category | scope | reads | weighs: counterfeit | advertising | article or reason |',
    '|---|---|---|---|---|---|---|---|---|',
    ...signals.map(({ name, version, label, category, scope, inputs, article }) =>
      [
        '',
        `\`${name}\``,
        version,
        label.zh,
        findingCategories[category].en,
        scope,
        inputs.join(', '),
        scoreWeights.counterfeit.weights[name] ?? registerWeights[name] ?? wordingWeights[name] ?? '·',
        scoreWeights.advertising.weights[name] ?? '·',
        article.zh,
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ].join('\n')

if (import.meta.main) process.stdout.write(`${signalsTable()}\n`)

import type { Ground } from '../../law/grounds.ts'
import { type Block, paragraph } from '../paper.ts'

/** Ground and article of a decision in the words of the law, then the reasons. */
export const groundParagraphs = (ground: Ground | null, reasons: readonly Block[]): Block[] => [
  ...(ground ? [paragraph(`${ground.told.zh}（${ground.article.zh}）`)] : []),
  ...reasons,
]

/** What else a complainant can do (CR 39). */
export const otherRoutes = (ground: Ground | null): Block[] =>
  ground?.otherRoutes ? [paragraph(`${ground.otherRoutes.text.zh}（${ground.otherRoutes.article.zh}）`)] : []

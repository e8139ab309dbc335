import type { Ground } from '../../law/grounds.ts'
import { type Block, heading, paragraph } from '../paper.ts'

/** Ground, article and reasons of a decision, then the routes that stay open to a complainant (CR art. 39). */
export const groundParagraphs = (ground: Ground | null, reasons: readonly Block[]): Block[] => [
  heading('一、依据和理由'),
  ...(ground ? [paragraph(`${ground.told.zh}（${ground.article.zh}）`)] : []),
  ...reasons,
  ...(ground?.otherRoutes
    ? [heading('二、其他解决途径'), paragraph(`${ground.otherRoutes.text.zh}（${ground.otherRoutes.article.zh}）`)]
    : []),
]

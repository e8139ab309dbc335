import { defineTermSignal } from '../define-term-signal.ts'

/** Dates changed, labels cut out or put on. */
export const alteredLabel = defineTermSignal({
  name: 'altered-label',
  version: 2,
  category: 'LABEL',
  label: { zh: '标签被除去或更改', en: 'Labels removed or changed' },
  articles: ['pq-53'],
  categories: ['LABEL'],
  alone: 2,
  says: { zh: '标签被除去、更改或另贴', en: 'Labels removed, changed or put on' },
})

import { defineTermSignal } from '../define-term-signal.ts'

/** The name of the state, the media or experts lent to goods. */
export const authorityHalo = defineTermSignal({
  name: 'authority-halo',
  version: 3,
  category: 'ADVERTISING',
  label: { zh: '借国家机关、媒体或专家名义宣传', en: 'Advertises with the state, the media or experts' },
  articles: ['ad-9-2', 'ad-28'],
  categories: ['HALO'],
  alone: 3,
  says: { zh: '借国家机关、媒体或专家名义', en: 'Lends itself authority' },
})

import { defineTermSignal } from '../define-term-signal.ts'

/** Leads the buyer to a channel the platform keeps no record of. */
export const diversion = defineTermSignal({
  name: 'diversion',
  version: 2,
  category: 'DIVERSION',
  label: { zh: '引导买家离开平台', en: 'Leads the buyer off the platform' },
  articles: ['nt-31'],
  categories: ['DIVERT'],
  chance: { 1: 0.1, 2: 0.3, 3: 0.5, 4: 0.75 },
  alone: 2,
  says: { zh: '引导买家到平台外联系', en: 'Asks the buyer to get in touch elsewhere' },
})

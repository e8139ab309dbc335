import { defineTermSignal } from '../define-term-signal.ts'

/** An effect that only cosmetics with a special registration may claim, and no registration is named. */
export const specialCosmetic = defineTermSignal({
  name: 'special-cosmetic',
  version: 2,
  category: 'LICENCE',
  label: { zh: '特殊化妆品功效未标注册', en: 'A special cosmetic’s effect without its registration' },
  articles: ['cos-16'],
  categories: ['COSMETIC_CLAIM'],
  alone: 3,
  together: 3,
  says: {
    zh: '宣称特殊化妆品功效而未标注册证编号',
    en: 'Claims a special cosmetic’s effect and names no registration',
  },
})

import { defineTermSignal } from '../define-term-signal.ts'

/** Food from a kitchen, and no licence or registration is named: food has no exemption for small sales. */
export const homemadeFood = defineTermSignal({
  name: 'homemade-food',
  version: 1,
  category: 'LICENCE',
  label: { zh: '自制食品未标许可', en: 'Home-made food without a licence' },
  articles: ['nt-8', 'food-67'],
  categories: ['HOMEMADE'],
  alone: 2,
  says: { zh: '销售自制食品而未标许可或登记', en: 'Sells home-made food and names no licence' },
})

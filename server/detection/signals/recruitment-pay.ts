import { defineTermSignal } from '../define-term-signal.ts'

/** Pay by the number of people recruited. Ranks add to it, and prove nothing alone. */
export const recruitmentPay = defineTermSignal({
  name: 'recruitment-pay',
  version: 3,
  category: 'PYRAMID',
  label: { zh: '按发展人数计酬', en: 'Pay for recruiting' },
  articles: ['pyr-7-1'],
  categories: ['RECRUIT_PAY', 'RANK'],
  alone: 3,
  says: { zh: '按发展人数计酬', en: 'Pay for recruiting' },
})

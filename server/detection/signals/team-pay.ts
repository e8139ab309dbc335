import { defineTermSignal } from '../define-term-signal.ts'

/** An upline paid from what its downline sells. Ranks add to it, and prove nothing alone. */
export const teamPay = defineTermSignal({
  name: 'team-pay',
  version: 2,
  category: 'PYRAMID',
  label: { zh: '按下线业绩计酬', en: 'Pay from the downline’s sales' },
  articles: ['pyr-7-3'],
  categories: ['TEAM_PAY', 'RANK'],
  alone: 3,
  says: { zh: '按下线业绩计酬', en: 'Pay from the downline’s sales' },
})

import { defineTermSignal } from '../define-term-signal.ts'

/** Payment past the platform. One weak word is no finding. */
export const offPlatformPayment = defineTermSignal({
  name: 'off-platform-payment',
  version: 2,
  category: 'PAYMENT',
  label: { zh: '平台外付款', en: 'Payment off the platform' },
  articles: ['spc-n-5'],
  categories: ['PAY'],
  alone: 3,
  together: 2,
  says: { zh: '要求绕开平台付款', en: 'Asks for payment past the platform' },
})

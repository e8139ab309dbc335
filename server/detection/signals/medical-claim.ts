import { defineTermSignal } from '../define-term-signal.ts'

/** Treatment of diseases and medical words, which only approved medical advertising may use. */
export const medicalClaim = defineTermSignal({
  name: 'medical-claim',
  version: 4,
  category: 'ADVERTISING',
  label: { zh: '疾病治疗功能与医疗用语', en: 'Treatment of diseases, medical words' },
  articles: ['ad-17'],
  categories: ['MEDICAL'],
  alone: 3,
  says: { zh: '涉及疾病治疗功能或使用医疗用语', en: 'Speaks of treatment or uses medical words' },
})

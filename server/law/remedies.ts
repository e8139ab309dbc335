import type { Words } from '../core/words.ts'

/** What a complainant may ask for, in the order of the official complaint form. */
export const remedies = [
  { value: 'REPAIR', label: { zh: '修理', en: 'Repair' } },
  { value: 'REDO', label: { zh: '重作', en: 'Do the work again' } },
  { value: 'REPLACE', label: { zh: '更换', en: 'Replacement' } },
  { value: 'RETURN', label: { zh: '退货', en: 'Return of the goods' } },
  { value: 'MAKE_UP_QUANTITY', label: { zh: '补足数量', en: 'The missing quantity' } },
  { value: 'REFUND', label: { zh: '退还货款和服务费用', en: 'Refund of the price or service fee' } },
  { value: 'COMPENSATE', label: { zh: '赔偿损失', en: 'Compensation for loss' } },
] as const satisfies readonly { value: string; label: Words }[]

export type Remedy = (typeof remedies)[number]['value']

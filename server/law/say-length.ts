import type { Words } from '../core/words.ts'
import type { Clock } from './clocks.ts'

const units: Record<Clock['unit'], { zh: string; one: string; many: string }> = {
  workingDays: { zh: '个工作日', one: 'working day', many: 'working days' },
  days: { zh: '日', one: 'day', many: 'days' },
  hours: { zh: '小时', one: 'hour', many: 'hours' },
  months: { zh: '个月', one: 'month', many: 'months' },
}

/** A length in words: 15个工作日, 15 working days. */
export const inUnits = (count: number, unit: Clock['unit']): Words => {
  const { zh, one, many } = units[unit]
  return { zh: ` ${count} ${zh}`, en: `${count} ${count === 1 ? one : many}` }
}

import type { Words } from '../core/words.ts'
import type { Day } from './day.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day as people write it: 2026年4月24日, 24 April 2026. */
export function sayDay(on: Day): Words {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  return { zh: `${year}年${month}月${day}日`, en: `${day} ${months[month - 1]} ${year}` }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A second reckoning, kept as plain as possible and written from the articles, not from the program: it writes out
 * every day of the years in a row, marks what the notices say of it, and walks along the row one day at a time.
 */

type Notice = { off: string; worked?: string; before?: string; workedBefore?: string }

const { years, estimated } = JSON.parse(readFileSync(join(import.meta.dirname, 'notices.json'), 'utf8')) as Record<
  'years' | 'estimated',
  Record<string, Notice>
>

export type NaiveDay = { on: string; weekend: boolean; off: boolean; worked: boolean; known: boolean }

const two = (n: number) => String(n).padStart(2, '0')
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOf = (year: number, month: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!

const FIRST_YEAR = 2017
const LAST_YEAR = 2027

/** 1 January 2017 was a Sunday. */
const row: NaiveDay[] = []
for (let year = FIRST_YEAR, weekday = 0; year <= LAST_YEAR; year++)
  for (let month = 1; month <= 12; month++)
    for (let day = 1; day <= lengthOf(year, month); day++, weekday = (weekday + 1) % 7)
      row.push({
        on: `${year}-${two(month)}-${two(day)}`,
        weekend: weekday === 0 || weekday === 6,
        off: false,
        worked: false,
        known: String(year) in years,
      })

const mark = (year: number, ranges: string | undefined, what: 'off' | 'worked') => {
  for (const range of ranges?.split(' ') ?? []) {
    const [from, to = from] = range.split('..')
    for (const day of row) if (day.on >= `${year}-${from}` && day.on <= `${year}-${to}`) day[what] = true
  }
}
for (const [year, notice] of Object.entries({ ...years, ...estimated })) {
  mark(Number(year), notice.off, 'off')
  mark(Number(year), notice.worked, 'worked')
  mark(Number(year) - 1, notice.before, 'off')
  mark(Number(year) - 1, notice.workedBefore, 'worked')
}

export const allDays: readonly NaiveDay[] = row

const isWorked = (day: NaiveDay) => day.worked || (!day.weekend && !day.off)

/** Length, unit, first extension, and whether it stands still for something; from the articles. */
export const LIMITS: Record<
  string,
  { length: number; unit: 'wd' | 'd' | 'h' | 'm' | 'wd before'; more?: number; pauses?: true }
> = {
  C1: { length: 7, unit: 'wd' },
  C2: { length: 60, unit: 'd', pauses: true },
  'L20 C2': { length: 45, unit: 'wd', pauses: true },
  C3: { length: 7, unit: 'wd' },
  C4: { length: 15, unit: 'wd', more: 15, pauses: true },
  R1: { length: 15, unit: 'wd', more: 15, pauses: true },
  R2: { length: 7, unit: 'wd' },
  'L20 R3': { length: 5, unit: 'wd' },
  J1: { length: 7, unit: 'wd' },
  J2: { length: 7, unit: 'wd' },
  K1: { length: 90, unit: 'd', more: 30, pauses: true },
  K2: { length: 10, unit: 'wd' },
  K3: { length: 5, unit: 'wd' },
  K4: { length: 7, unit: 'wd before' },
  K5: { length: 7, unit: 'wd' },
  K6: { length: 30, unit: 'd', more: 30, pauses: true },
  K7: { length: 24, unit: 'h' },
  K8: { length: 7, unit: 'wd' },
  K9: { length: 30, unit: 'd' },
  K10: { length: 15, unit: 'd' },
  K11: { length: 10, unit: 'wd' },
  K12: { length: 3, unit: 'm' },
  K13: { length: 15, unit: 'wd' },
  K14: { length: 7, unit: 'wd' },
  K15: { length: 2, unit: 'wd' },
  K15B: { length: 2, unit: 'wd' },
  B1: { length: 20, unit: 'wd' },
  B1A: { length: 10, unit: 'wd' },
  B1B: { length: 10, unit: 'wd' },
  B2: { length: 3, unit: 'wd' },
  N6: { length: 15, unit: 'd' },
  O1: { length: 10, unit: 'wd' },
}

export type NaiveQuestion = {
  clock: string
  from: string
  ruleset: string
  paused?: string
  extended?: boolean
}

/** The date, walked to one day at a time. */
export const reckon = ({ clock, from, ruleset, paused, extended }: NaiveQuestion) => {
  const { length, unit, more = 0 } = LIMITS[`${ruleset} ${clock}`] ?? LIMITS[clock]!
  const total = length + (extended ? more : 0)
  const spans = (paused ?? '')
    .split(',')
    .filter(Boolean)
    .map((span) => span.split('..'))
  const stands = (day: NaiveDay) => spans.some(([first, last]) => day.on >= first! && day.on <= last!)
  const start = row.findIndex((day) => day.on === from)
  let at = start
  let seen = 0
  if (unit === 'h') at++
  if (unit === 'wd') while (seen < total) if (isWorked(row[++at]!) && !stands(row[at]!)) seen++
  if (unit === 'wd before') while (seen < total) if (isWorked(row[--at]!)) seen++
  if (unit === 'd') while (seen < total) if (!stands(row[++at]!)) seen++
  if (unit === 'm') at = row.findIndex((day) => day.on === sameDayLater(from, total))
  // The end leaves a holiday, not an ordinary weekend.
  if (unit === 'd' || unit === 'm') while (row[at]!.off || stands(row[at]!)) at++
  const passed = at < start ? row.slice(at, start) : row.slice(start + 1, at + 1)
  return { dueOn: row[at]!.on, provisional: unit !== 'h' && passed.some((day) => !day.known) }
}

const sameDayLater = (from: string, months: number): string => {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number]
  const later = month + months
  const [toYear, toMonth] = later > 12 ? [year + 1, later - 12] : [year, later]
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, lengthOf(toYear, toMonth)))}`
}

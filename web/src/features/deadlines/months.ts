/** A month as YYYY-MM. */
export type Month = string

const isMonth = (text: string | undefined): text is Month =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text ?? '') && Number(text!.slice(0, 4)) >= 2000 && Number(text!.slice(0, 4)) <= 2100

/** The month an address asks for, or the one of today. */
export const monthOf = (asked: string | undefined, today: string): Month => (isMonth(asked) ? asked : today.slice(0, 7))

export const plusMonth = (month: Month, count: number): Month => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

export const firstDayOf = (month: Month): string => `${month}-01`

export const lastDayOf = (month: Month): string =>
  new Date(Date.parse(`${plusMonth(month, 1)}-01T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The days of a month in rows of weeks, Monday first; null where a week begins before or ends after it. */
export const weeksOf = <T extends { on: string }>(month: Month, days: readonly T[]): (T | null)[][] => {
  const own = days.filter(({ on }) => on.startsWith(month))
  const cells: (T | null)[] = [...Array<null>(own[0] ? weekdayOf(own[0].on) : 0).fill(null), ...own]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

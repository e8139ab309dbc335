import type { Language } from '../app/language.ts'

// Legal days and office hours are those of the office, wherever the reader is.
const office = 'Asia/Shanghai'

const parts = (language: Language, options: Intl.DateTimeFormatOptions, at: Date) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', options).format(at)

const officeDay = (at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: office }).format(at)

/** Today in the office's zone, as YYYY-MM-DD. */
export const officeToday = (): string => officeDay(new Date())

/** The day so many days from today, likewise. */
export const officeDayIn = (days: number): string => officeDay(new Date(Date.now() + days * 86_400_000))

/** "5月13日 周三" or "Wed 13 May", with the year when it is not this one. `day` is YYYY-MM-DD. */
export const sayDay = (day: string, language: Language): string => {
  const at = new Date(`${day}T00:00:00Z`)
  const year = day.slice(0, 4) === officeToday().slice(0, 4) ? undefined : ('numeric' as const)
  const date = parts(
    language,
    { timeZone: 'UTC', year, month: language === 'en' ? 'short' : 'long', day: 'numeric' },
    at,
  )
  const weekday = parts(language, { timeZone: 'UTC', weekday: 'short' }, at)
  return language === 'en' ? `${weekday} ${date}` : `${date} ${weekday}`
}

/** An instant that is the first of its day stands for the day alone: nothing else of it is known, or told. */
const isDayAlone = (time: Date): boolean => (time.getTime() + 8 * 3_600_000) % 86_400_000 === 0

/** "11月22日 14:05" or "22 Nov, 14:05", with the year when it is not this one. `at` is an RFC 3339 time. */
export const sayTime = (at: string, language: Language): string => {
  const time = new Date(at)
  const day = officeDay(time)
  const year = day.slice(0, 4) === officeToday().slice(0, 4) ? undefined : ('numeric' as const)
  const date = parts(
    language,
    { timeZone: office, year, month: language === 'en' ? 'short' : 'long', day: 'numeric' },
    time,
  )
  if (isDayAlone(time)) return date
  const clock = parts(language, { timeZone: office, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, time)
  return language === 'en' ? `${date}, ${clock}` : `${date} ${clock}`
}

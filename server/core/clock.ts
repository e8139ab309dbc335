export type Clock = {
  now(): Date
  /** The legal day in Asia/Shanghai, YYYY-MM-DD. */
  today(): string
}

const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** The legal day in Asia/Shanghai on which an instant falls, YYYY-MM-DD. */
export const legalDay = (instant: Date): string => shanghaiDay.format(instant)

const shanghaiTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })

/** The time of day in Asia/Shanghai of an instant, HH:mm. */
export const legalTime = (instant: Date): string => shanghaiTime.format(instant)

/** The first instant of a legal day. */
export const startOfDay = (on: string): Date => new Date(`${on}T00:00:00+08:00`)

/** No day before it is one on which the law we apply could be broken, or a register of ours could know a fact. */
export const EARLIEST_DAY = '1949-10-01'

export const clockFrom = (now: () => Date): Clock => ({ now, today: () => legalDay(now()) })

export const systemClock: Clock = clockFrom(() => new Date())

import { readFile } from 'node:fs/promises'
import { readConfig } from '../config.ts'
import { InvalidInput, UnusableSetup } from '../core/errors.ts'
import { parseCalendarYear } from '../law/calendar-year.ts'
import { buildCalendar, builtInYears } from '../law/calendar-years.ts'
import { setReckoning } from '../law/reckoning.ts'
import { type DueAnswer, dueAnswer, readDueRequest } from './due-request.ts'
import { readLines, sizeOfFile } from './read-lines.ts'
import { put, tell } from './tell.ts'

export type DueOptions = {
  from?: string
  ruleset?: string
  paused?: string
  extended?: string | true
  extendedBy?: string
  restarted?: string
  vectors?: string
  calendar?: string
}

/** When a clock runs out and why; needs no server. */
export const due = async (clock: string | undefined, options: DueOptions): Promise<void> => {
  await prepare(options.calendar)
  if (options.vectors !== undefined) return dueVectors(options.vectors)
  const { vectors: _, calendar: __, ...asked } = options
  const { dueOn, dueAt, provisional, steps } = answer({ ...asked, clock })
  put(JSON.stringify({ dueOn, ...(dueAt ? { dueAt } : {}), provisional, steps }, null, 2))
}

const answer = (raw: unknown): DueAnswer => {
  const read = readDueRequest(raw)
  if ('problem' in read) throw new InvalidInput([read.problem])
  return dueAnswer(read.request)
}

/** One answer a line. A line that cannot be answered is named on standard error and left out. */
const dueVectors = async (file: string): Promise<void> => {
  if (file !== '-') await sizeOfFile(file)
  for await (const { number, text } of readLines(file)) {
    const read = parseLine(text)
    if ('problem' in read) {
      tell(`line ${number}: ${read.problem}`)
      process.exitCode = 1
    } else {
      const { id, dueOn, provisional } = read
      put(JSON.stringify({ id, dueOn, provisional }))
    }
  }
}

const parseLine = (text: string): (DueAnswer & { id: string | number }) | { problem: string } => {
  try {
    const raw: unknown = JSON.parse(text)
    const id = (raw as { id?: unknown } | null)?.id
    if (typeof id !== 'string' && typeof id !== 'number') return { problem: 'id: this is missing' }
    const { id: _, ...asked } = raw as Record<string, unknown>
    return { id, ...answer(asked) }
  } catch (error) {
    if (error instanceof InvalidInput) return { problem: error.message }
    if (error instanceof SyntaxError) return { problem: 'not JSON' }
    throw error
  }
}

/** The readings of the settings, and a holiday notice that is not built in. */
const prepare = async (calendarFile: string | undefined): Promise<void> => {
  const { lastDayOnHoliday, lastDayOnWeekend } = readConfig()
  setReckoning({ lastDayReading: lastDayOnHoliday, ordinaryWeekend: lastDayOnWeekend })
  if (calendarFile === undefined) return
  await sizeOfFile(calendarFile)
  try {
    const notice = parseCalendarYear(await readFile(calendarFile, 'utf8'))
    setReckoning({ calendar: buildCalendar([...builtInYears, notice]) })
  } catch (error) {
    throw new UnusableSetup(`${calendarFile}: ${(error as Error).message}`)
  }
}

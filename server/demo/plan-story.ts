import { legalDay } from '../core/clock.ts'
import { plusDays } from '../law/day.ts'
import type { Step, Story } from './story.ts'
import { instantOf, instantOn, officeInstant } from './when.ts'

/** The filing, which is without a step, or one step after it; each with its instant. */
export type Moment = { at: Date; step?: Step; place: number }

/** When each step of a story happened: the office works in office hours, the filer writes in the evening. */
export const planStory = (story: Story, now: { instant: Date; today: string }): Moment[] => {
  const filedAt = instantOf(story.filed, now)
  const filedOn = legalDay(filedAt)
  const moments: Moment[] = [{ at: filedAt, place: 0 }]
  const steps = (story.steps ?? []).flat().sort((one, other) => one.after - other.after)
  for (const [i, step] of steps.entries()) {
    const earliest = moments.at(-1)!.at
    const day = plusDays(filedOn, step.after)
    const minute = 10 + ((story.key.length * 7 + i * 11) % 50)
    const hour = String(9 + ((story.key.length + i * 2) % 8)).padStart(2, '0')
    const at =
      step.by === 'filer'
        ? evening({ day, at: `20:${minute}` }, { earliest, now: now.instant })
        : officeInstant({ day, at: `${hour}:${minute}` }, { earliest, today: now.today })
    moments.push({ at, step, place: i + 1 })
  }
  return moments
}

const evening = (wanted: { day: string; at: string }, { earliest, now }: { earliest: Date; now: Date }): Date => {
  const instant = instantOn(wanted.day, wanted.at)
  return instant > earliest && instant < now ? instant : new Date(earliest.getTime() + 5 * 60_000)
}

import { describe, expect, it } from '@jest/globals'
import { legalDay } from '../../server/core/clock.ts'
import { planStory } from '../../server/demo/plan-story.ts'
import { chapters } from '../../server/demo/stories/index.ts'
import { isWorkingDay } from '../../server/law/calendar.ts'

const stories = chapters.flatMap((chapter) => chapter.stories)

/** Days over more than a year, at hours that are awkward somewhere: just after midnight, noon, just before. */
const instants = Array.from({ length: 60 }, (_, i) => {
  const hour = ['00:05', '12:00', '23:55'][i % 3]!
  return new Date(Date.parse(`2026-07-01T${hour}:00+08:00`) + i * 7 * 86_400_000 + (i % 7) * 86_400_000)
})

const plans = instants.flatMap((instant) =>
  stories.map((story) => ({ instant, story, moments: planStory(story, { instant, today: legalDay(instant) }) })),
)

describe('planStory', () => {
  it('lets every step follow the one before, and none lie in the future, on whatever day the town is loaded', () => {
    const wrong = plans.filter(({ instant, moments }) =>
      moments.some(({ at }, i) => at > instant || (i > 0 && at <= moments[i - 1]!.at)),
    )
    expect(wrong.map(({ instant, story }) => `${story.key} ${instant.toISOString()}`)).toEqual([])
  })

  it('lets the office work on working days, unless the whole story lies on days off', () => {
    const office = plans.flatMap(({ moments }) => moments.filter(({ step }) => step && step.by !== 'filer'))
    const onDaysOff = office.filter(({ at }) => !isWorkingDay(legalDay(at)))
    expect(onDaysOff.length / office.length).toBeLessThan(0.02)
  })
})

describe('the stories', () => {
  it('have keys of their own', () => {
    expect(new Set(stories.map((story) => story.key)).size).toBe(stories.length)
  })
})

import { type CalendarDay, dueCalendar, MOST_CALENDAR_DAYS } from '../server/cases/due-calendar.ts'
import { dueLadder, type LadderRung } from '../server/cases/due-ladder.ts'
import { rungWords } from '../server/cases/due-rungs.ts'
import { say } from '../server/core/words.ts'
import type { dayKinds } from '../server/law/day-kind.ts'
import { builder } from './builder.ts'
import { CaseFilterInput, DueRungRef } from './case.ts'

const RungRef = builder.objectRef<LadderRung>('LadderRung').implement({
  description: 'A rung of the ladder of due dates, and how many open cases stand on it today.',
  fields: (t) => ({
    rung: t.field({
      type: DueRungRef,
      description: 'Give it as `filter.rung` for its cases.',
      resolve: ({ rung }) => rung,
    }),
    label: t.string({
      description: 'Its name, to show.',
      resolve: ({ rung }, _args, ctx) => say(rungWords[rung], ctx.locale),
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first due date on it; null when it has no beginning, or no date at all. How far a date is past counts in its clock’s own unit, so the overdue rungs overlap.',
      resolve: ({ rung, from }) => (rung === 'UNDATED' ? null : from),
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last due date on it; null when it has no end, or no date at all.',
      resolve: ({ rung, to }) => (rung === 'UNDATED' || rung === 'LATER' ? null : to),
    }),
    count: t.exposeInt('count', { description: 'How many open cases you may read.' }),
    provisional: t.exposeInt('provisional', { description: 'How many of them have a date that may still move.' }),
  }),
})

const DayKindRef = builder.enumType('DayKind', {
  description: 'What a day is to an office.',
  values: {
    WORKDAY: { description: '工作日' },
    WEEKEND: { description: '周末' },
    DAY_OFF: { description: '放假: off by the State Council’s holiday notice.' },
    ADJUSTED_WORKDAY: { description: '调休上班: a weekend day worked in exchange, by the same notice.' },
  } satisfies Record<(typeof dayKinds)[number], { description: string }>,
})

const CalendarDayRef = builder.objectRef<CalendarDay>('CalendarDay').implement({
  description: 'A day of the calendar, and how many open cases are due on it.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day.' }),
    kind: t.field({ type: DayKindRef, description: 'What it is to an office.', resolve: ({ kind }) => kind }),
    isKnown: t.exposeBoolean('isKnown', {
      description: 'False while the holiday notice of its year is not out: the kind is an estimate.',
    }),
    count: t.exposeInt('count', { description: 'How many open cases you may read are due on it.' }),
    provisional: t.exposeInt('provisional', { description: 'How many of them have a date that may still move.' }),
  }),
})

builder.queryFields((t) => ({
  dueLadder: t.field({
    type: [RungRef],
    description: 'The ladder of due dates: overdue, due today, soon, later; the most pressing first. Staff.',
    args: { filter: t.arg({ type: CaseFilterInput, description: 'As for `cases`; the queue OFFICE unless told.' }) },
    resolve: (_root, { filter }, ctx) => dueLadder(ctx, filter as never),
  }),
  dueCalendar: t.field({
    type: [CalendarDayRef],
    description: 'Every day of a span with what is due on it. Staff.',
    complexity: { field: 1, multiplier: MOST_CALENDAR_DAYS },
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      to: t.arg({
        type: 'Date',
        required: true,
        description: `The last day; at most ${MOST_CALENDAR_DAYS} days in all.`,
      }),
      filter: t.arg({ type: CaseFilterInput, description: 'As for `cases`; the queue OFFICE unless told.' }),
    },
    resolve: (_root, { from, to, filter }, ctx) => dueCalendar(ctx, { from, to, filter: filter as never }),
  }),
}))

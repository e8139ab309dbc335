import type { PersonWorkloadTable } from './workload-tables.ts'

export const MOST_CAPACITY = 500

/** `version` 0: nobody has set it yet, and the capacity is what is usual for the role. */
export type Workload = Pick<PersonWorkloadTable, 'capacity' | 'leaveFrom' | 'leaveTo'> & { version: number }

const USUAL = 30

/** What a person carries of whom nobody has said more: case work for those whose work it is, none for others. */
export const usualWorkload = (roles: readonly string[]): Workload => ({
  capacity: roles.some((role) => role === 'mediator' || role === 'investigator') ? USUAL : 0,
  leaveFrom: null,
  leaveTo: null,
  version: 0,
})

/** Whether a person is on leave on a day; both ends of the leave count. */
export const isAway = ({ leaveFrom, leaveTo }: Pick<Workload, 'leaveFrom' | 'leaveTo'>, on: string): boolean =>
  leaveFrom !== null && leaveTo !== null && leaveFrom <= on && on <= leaveTo

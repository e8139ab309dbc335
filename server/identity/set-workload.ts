import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { Forbidden, NotFound, StaleVersion } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, text, validate } from '../core/validate.ts'
import type { Person } from './person-store.ts'
import { MOST_CAPACITY } from './workload.ts'
import { findWorkloads, lockStaff, writeWorkload } from './workload-store.ts'

const noCapacity = {
  error: inBoth({
    zh: `请填写0至${MOST_CAPACITY}的整数`,
    en: `Write a whole number from 0 to ${MOST_CAPACITY}.`,
  }),
}

const workloadInput = z
  .object({
    personId: text(100, 1),
    /** 0 as long as nobody has set it. */
    expectedVersion: z.int().min(0),
    capacity: z.int(noCapacity).min(0, noCapacity).max(MOST_CAPACITY, noCapacity),
    leaveFrom: z.iso.date().nullish(),
    leaveTo: z.iso.date().nullish(),
  })
  .superRefine(({ leaveFrom, leaveTo }, context) => {
    const refuse = (path: string, zh: string, en: string) =>
      context.addIssue({ code: 'custom', path: [path], message: inBoth({ zh, en }) })
    if (leaveFrom && !leaveTo) refuse('leaveTo', '请填写休假的最后一天', 'Give the last day of the leave.')
    if (leaveTo && !leaveFrom) refuse('leaveFrom', '请填写休假的第一天', 'Give the first day of the leave.')
    if (leaveFrom && leaveTo && leaveTo < leaveFrom)
      refuse('leaveTo', '不能早于休假的第一天', 'This cannot be before the first day of the leave.')
  })

export type WorkloadInput = z.input<typeof workloadInput>

/**
 * Sets how many open cases a person can carry and when they are away. InvalidInput for a capacity beyond 0 to 500 or a
 * leave that is half given or turned round; StaleVersion when somebody set it meanwhile; NotFound for people of offices
 * the actor does not oversee; Forbidden for who oversees none.
 */
export const setWorkload = async (ctx: Ctx, input: WorkloadInput): Promise<Person> => {
  if (!ctx.can('setWorkload', 'Person')) throw new Forbidden('setWorkload')
  const { personId, expectedVersion, capacity, leaveFrom, leaveTo } = validate(ctx.locale, workloadInput, input)
  return inTransaction(ctx, async (tx) => {
    const person = await lockStaff(tx, personId)
    if (!person) throw new NotFound('person')
    const before = (await findWorkloads(tx, [person])).get(person.id)!
    if (before.version !== expectedVersion) throw new StaleVersion(before.version)
    const now = { capacity, leaveFrom: leaveFrom ?? null, leaveTo: leaveTo ?? null }
    const { id } = await writeWorkload(tx, person.id, now)
    await appendEvent(tx, {
      subjectType: 'PersonWorkload',
      subjectId: id,
      type: 'setWorkload',
      data: {
        personId,
        capacityWas: before.capacity,
        capacity,
        // When somebody is away is theirs to keep; that it was changed, and by whom, is not.
        leaveChanged: before.leaveFrom !== now.leaveFrom || before.leaveTo !== now.leaveTo,
      },
    })
    return person
  })
}

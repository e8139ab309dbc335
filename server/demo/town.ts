import { clockFrom } from '../core/clock.ts'
import type { Actor, Ctx, Parts } from '../core/context.ts'
import type { Locale } from '../core/words.ts'
import { findPersonActor } from '../identity/person-store.ts'
import { anonymousActor, makeContext, systemActor } from '../make-parts.ts'
import type { AccountKey } from './accounts.ts'

/** The town while it is being told: whoever acts in it, acts at an instant of the last weeks. */
export type Town = {
  /** The day it is told on. */
  now: { instant: Date; today: string }
  people: ReadonlyMap<AccountKey, string>
  keyOfPerson(id: string): AccountKey
  as(account: AccountKey, at: Date): Promise<Ctx>
  /** A visitor; each address is somebody else's. */
  visitor(at: Date, address: string, locale?: Locale): Ctx
  actor(actor: Actor, at: Date): Ctx
  system(at: Date): Ctx
}

export const townOf = (parts: Parts, people: ReadonlyMap<AccountKey, string>): Town => {
  const at = (instant: Date): Parts => ({ ...parts, clock: clockFrom(() => instant) })
  const keys = new Map([...people].map(([key, id]) => [id, key]))
  return {
    now: { instant: parts.clock.now(), today: parts.clock.today() },
    people,
    keyOfPerson: (id) => keys.get(id)!,
    as: async (account, instant) => makeContext(at(instant), (await findPersonActor(parts, people.get(account)!))!),
    visitor: (instant, address, locale) => makeContext(at(instant), anonymousActor(address), locale),
    actor: (actor, instant) => makeContext(at(instant), actor),
    system: (instant) => makeContext(at(instant), systemActor),
  }
}

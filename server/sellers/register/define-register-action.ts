import type { Ctx } from '../../core/context.ts'
import type { Field } from '../../core/field.ts'
import type { Words } from '../../core/words.ts'
import type { Register } from './read-register.ts'

/** What an action is about: the party itself, or one of the things the register holds of it. */
export const REGISTER_SUBJECTS = ['seller', 'account', 'identifier', 'licence', 'exemption', 'watch'] as const
export type RegisterSubject = (typeof REGISTER_SUBJECTS)[number]

/** Values as the action's fields describe them, already checked. */
export type Answers = Record<string, string | number | boolean | undefined>

/** The seller with all that is held of it, locked; and the id of what the action is about, the seller's own or a row's. */
export type Held = Register & { targetId: string }

export type RegisterAction<Name extends string = string> = {
  name: Name
  /** On the button: a verb. */
  words: Words
  /** What will happen, said before it does. */
  consequence: Words
  about: RegisterSubject
  fields: readonly Field<Held>[]
  /** What the form begins with, where something is changed. */
  values?: (held: Held) => Answers
  /** Whether it makes sense now; always unless told. */
  isPossible?: (held: Held) => boolean
  /** No way back: the interface asks for confirmation. */
  irreversible?: true
  /**
   * The entry keeps its version and its time: others, and the seller, must not see from them that something happened.
   * Two who act at once are told apart by the row the action is about.
   */
  leavesNoTrace?: true
  /**
   * Writes what changes, in the caller's transaction; what it answers goes into the event, so no personal data.
   * InvalidInput, Duplicate.
   */
  carryOut: (ctx: Ctx, answers: Answers, held: Held) => Promise<Record<string, unknown>>
}

export const defineRegisterAction = <const Name extends string>(action: RegisterAction<Name>): RegisterAction<Name> =>
  action

/** The rows an action of this subject may be about, by id. */
export const targetsOf = (about: RegisterSubject, register: Register): string[] => {
  const { seller, accounts, identifiers, licences, exemptions, watches } = register
  const rows = { seller: [seller], account: accounts, identifier: identifiers, licence: licences }
  const others = { exemption: exemptions, watch: watches }
  return { ...rows, ...others }[about].map(({ id }) => id)
}

import type { Ctx } from '../../core/context.ts'
import { registerActions } from './actions/index.ts'
import { type Held, type RegisterAction, targetsOf } from './define-register-action.ts'
import type { Register } from './read-register.ts'

export type AvailableRegisterAction = { action: RegisterAction; held: Held }

/** What the actor can do now with the seller and with each thing the register holds of it. Draws every button. */
export const listRegisterActions = (ctx: Ctx, register: Register): AvailableRegisterAction[] =>
  registerActions
    .filter((action) => ctx.can(action.name, 'Seller', register.seller))
    .flatMap((action: RegisterAction) =>
      targetsOf(action.about, register)
        .map((targetId) => ({ action, held: { ...register, targetId } }))
        .filter(({ held }) => action.isPossible?.(held) ?? true),
    )

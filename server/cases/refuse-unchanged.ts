import type { Ctx } from '../core/context.ts'
import { refuseAnswer } from './check-day.ts'

/** The same once more: an answer that stands already changes nothing and is refused. Throws InvalidInput. */
export const refuseUnchanged = (ctx: Ctx, path: string, stands: boolean): void => {
  if (stands)
    refuseAnswer(ctx, path, { zh: '已经如此登记，没有变化', en: 'This stands already: nothing would change.' })
}

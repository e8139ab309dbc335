import { randomUUID } from 'node:crypto'
import { legalDay } from '../../core/clock.ts'
import type { Ctx } from '../../core/context.ts'
import type { Person } from '../person-store.ts'
import type { PersonLink } from './person-link.ts'

/**
 * Sends the one-time link to the address of its account, after the transaction that made it: the database keeps its hash
 * alone, so no later attempt could send it. False where the house has no mail server or it did not take the mail; the
 * administrator then hands the link over, as before.
 */
export const mailLink = async (
  { mailer, log }: Ctx,
  { email }: Pick<Person, 'email'>,
  { path, until }: PersonLink,
): Promise<boolean> => {
  if (!mailer) return false
  const day = legalDay(until)
  const text = [
    `微监为您设立了账号，或者重置了密码。请在 ${day} 前打开下面的链接设定密码；链接只能用一次，请勿转发。`,
    `An account was set up for you, or your password was reset. Set a password before ${day} at the address below; it works once, do not pass it on.`,
    mailer.linkTo(path),
    '如非您本人应有的账号，请不要打开，并告知单位的管理员。If you expect no account here, do not open it and tell your administrator.',
  ].join('\n\n')
  try {
    await mailer.send({ id: randomUUID(), to: email, subject: '微监：设定密码 · Weijian: set your password', text })
    return true
  } catch (error) {
    log.warn({ err: error }, 'the link to set a password was not mailed')
    return false
  }
}

import { z } from 'zod'
import './authentication-tables.ts'
import { actAs } from '../../core/act-as.ts'
import type { Ctx } from '../../core/context.ts'
import { Forbidden, IllegalTransition } from '../../core/errors.ts'
import { appendEvent } from '../../core/event-log.ts'
import { inTransaction } from '../../core/transaction.ts'
import { text, validate } from '../../core/validate.ts'
import { attachToBrand } from '../../evidence/attach-evidence.ts'
import { isPossible, obstacleTo } from '../action-available.ts'
import { receiveIdentification } from '../actions/receive-identification.ts'
import { lockCase } from '../case-store.ts'
import { performCaseAction } from '../perform-case-action.ts'
import { type Authentication, isCaseAwaiting, lockAuthentication, verdictsOfCase } from './authentication-store.ts'
import { VERDICTS } from './authentication-tables.ts'
import { findingOfVerdict } from './verdict-words.ts'

const input = z.strictObject({
  authenticationId: z.uuid(),
  verdict: z.enum(VERDICTS),
  reason: text(1_000, 2),
  document: text(100).nullish(),
})

type AnswerInput = z.input<typeof input>

/**
 * The brand answers: genuine, counterfeit or cannot tell, with its reason and a paper. An answer stands; it decides
 * neither the finding nor the case. With the last answer that a case waits for, its limit runs on (penalty procedure
 * rules, article 18(2)). NotFound, Forbidden, InvalidInput, IllegalTransition when it is answered already.
 */
export const answerAuthentication = (ctx: Ctx, raw: AnswerInput): Promise<Authentication> =>
  inTransaction(ctx, async (tx) => {
    const found = await lockAuthentication(tx, raw.authenticationId)
    if (!tx.can('answer', 'Authentication', found)) throw new Forbidden('answerAuthentication')
    const { verdict, reason, document } = validate(tx.locale, input, raw)
    if (found.verdict !== null) throw new IllegalTransition('answerAuthentication', 'ANSWERED')
    const answered = await tx.db
      .updateTable('authentication')
      .set({ verdict, reason: reason.trim(), answeredBy: tx.actor.id ?? null, answeredAt: tx.clock.now() })
      .where('id', '=', found.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    const paper = document ? await attachToBrand(tx, document, { authenticationId: found.id }, 'document') : undefined
    await appendEvent(tx, {
      subjectType: 'Authentication',
      subjectId: found.id,
      type: 'answerAuthentication',
      data: { verdict, reason: answered.reason, documentSha256: paper?.sha256 ?? null },
    })
    await letLimitRunOn(tx, answered)
    return answered
  })

/** The house takes the answer in; a brand has no rights in a case and is told nothing of it. */
const letLimitRunOn = async (ctx: Ctx, { caseId, pausesCase }: Authentication): Promise<void> => {
  if (!caseId || !pausesCase || (await isCaseAwaiting(ctx, caseId))) return
  const house = actAs(ctx, { kind: 'system', roles: [], authorityIds: [] })
  const found = await lockCase(house, caseId)
  // An officer who could wait no longer has taken the step already.
  if (!isPossible(receiveIdentification, found) || obstacleTo(house, receiveIdentification, found)) return
  // Reasons, and answers that differ, stand each at its finding.
  const verdicts = await verdictsOfCase(ctx, caseId)
  const finding = verdicts.length === 1 ? findingOfVerdict[verdicts[0]!] : findingOfVerdict.CANNOT_TELL
  const answers = { answeredOn: ctx.clock.today(), finding }
  await performCaseAction(house, {
    ...{ caseId, expectedVersion: found.version, action: receiveIdentification.name, answers },
  })
}

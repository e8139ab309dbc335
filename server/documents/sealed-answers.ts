import type { Answers } from '../cases/define-case-action.ts'
import type { Ctx } from '../core/context.ts'
import type { IssuedDocument } from './document-store.ts'

type WithCrypto = Pick<Ctx, 'crypto'>

const placeOf = (clientRequestId: string) => `document.answers:${clientRequestId}`

/** What the officer typed may name people: kept sealed, to start from when the paper is issued again. */
export const sealAnswers = (ctx: WithCrypto, clientRequestId: string, answers: Answers): string =>
  ctx.crypto.seal(JSON.stringify(answers), placeOf(clientRequestId))

export const openAnswers = (ctx: WithCrypto, document: IssuedDocument): Answers =>
  JSON.parse(ctx.crypto.open(document.answersSealed, placeOf(document.clientRequestId))) as Answers

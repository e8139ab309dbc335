import type { CaseMeasure } from '../cases/case-measures.ts'
import { refuseAnswer } from '../cases/check-day.ts'
import type { CaseRow } from '../cases/define-case-action.ts'
import type { Ctx } from '../core/context.ts'
import { Duplicate, InvalidInput } from '../core/errors.ts'
import { say } from '../core/words.ts'
import type { Form } from './define-form.ts'
import { type IssuedDocument, listDocuments } from './document-store.ts'
import { obstacleToReissue } from './paper-closed.ts'

/**
 * The paper a new one replaces; null for a first one. The caller holds the case's lock. Throws Duplicate when the case
 * has the paper already or it was replaced before, InvalidInput when it is not a paper of this case and form.
 */
export const findReplaced = async (
  ctx: Ctx,
  form: Form,
  found: CaseRow,
  replacesId: string | null | undefined,
  measure: CaseMeasure | null,
): Promise<IssuedDocument | null> => {
  const measureId = measure?.id ?? null
  const issued = (await listDocuments(ctx, found.id)).filter(
    (one) => one.form === form.name && (one.measureId ?? measureId) === measureId,
  )
  const latest = issued.at(-1)
  if (!replacesId) {
    if (latest && !form.repeats) throw new Duplicate(say(ISSUED, ctx.locale), latest.id)
    return null
  }
  const replaced = issued.find((one) => one.id === replacesId)
  if (!replaced) throw new InvalidInput([{ path: 'replacesId', message: say(NOT_THERE, ctx.locale) }])
  const closed = obstacleToReissue(found, form, replacesId)
  if (closed) refuseAnswer(ctx, 'replacesId', closed)
  const successor = issued.find((one) => one.replacesId === replacesId)
  if (successor) throw new Duplicate(say(REPLACED, ctx.locale), successor.id)
  return replaced
}

const ISSUED = {
  zh: '本案已经签发过这份文书；需要更正时，请重新签发并替代原文书',
  en: 'This paper was issued in this case already. To correct it, issue it again in place of the one before.',
}
const NOT_THERE = {
  zh: '本案没有这份文书，请刷新后重试',
  en: 'There is no such paper in this case. Reload and try again.',
}
const REPLACED = {
  zh: '这份文书已被更新的版本替代，请刷新后查看',
  en: 'This paper has been replaced by a newer one. Reload to see it.',
}

import type { Ctx } from '../../../core/context.ts'
import type { Field } from '../../../core/field.ts'
import { LICENCE_STATES, type LicenceState, licenceStateWords } from '../../licence-kinds.ts'
import { checkPastDay, optionsOf, refuse, textOf } from '../check-answers.ts'
import type { Answers, Held } from '../define-register-action.ts'
import { licenceExpiryOn } from '../licence-expiry-on.ts'

/** What may be said of a licence when it is recorded and when it is changed. */
export const licenceFields: readonly Field<Held>[] = [
  { name: 'scope', kind: 'LONG_TEXT', words: { zh: '许可或经营范围', en: 'Scope' }, maxLength: 1_000 },
  { name: 'issuedBy', kind: 'TEXT', words: { zh: '发证机关', en: 'Issued by' }, maxLength: 100 },
  { name: 'issuedOn', kind: 'DATE', words: { zh: '发证日期', en: 'Issued on' }, isPast: true },
  {
    name: 'expiresOn',
    kind: 'DATE',
    words: { zh: '有效期至', en: 'Valid through' },
    hint: { zh: '长期有效的不填', en: 'Leave it blank for one without end' },
  },
  {
    name: 'state',
    kind: 'CHOICE',
    words: { zh: '状态', en: 'State' },
    required: true,
    options: optionsOf(LICENCE_STATES, licenceStateWords),
  },
]

/** The answers as the row keeps them. InvalidInput for days that cannot be. */
export const licenceRow = (ctx: Ctx, answers: Answers) => {
  checkPastDay(ctx, 'issuedOn', answers.issuedOn)
  const issuedOn = textOf(answers.issuedOn)
  const expiresOn = textOf(answers.expiresOn)
  if (expiresOn && (expiresOn < (issuedOn ?? '1900-01-01') || expiresOn > '2999-12-31'))
    refuse(ctx, 'expiresOn', {
      zh: '有效期须在发证日期之后',
      en: 'It cannot run out before it was issued. Check both days.',
    })
  return {
    scope: textOf(answers.scope),
    issuedBy: textOf(answers.issuedBy),
    issuedOn,
    expiresOn,
    state: answers.state as LicenceState,
    expiry: licenceExpiryOn(ctx.clock.today(), expiresOn),
  }
}

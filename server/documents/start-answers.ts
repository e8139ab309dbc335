import type { Answers } from '../cases/define-case-action.ts'
import type { Ctx } from '../core/context.ts'
import type { CaseFacts } from './case-facts.ts'
import type { Form, FormField } from './define-form.ts'
import type { IssuedDocument } from './document-store.ts'
import { openAnswers } from './sealed-answers.ts'

/** What a form starts from: what the case knows of each field, as it would be sent. */
export const startAnswers = (form: Form, facts: CaseFacts): Answers =>
  Object.fromEntries(
    form.fields.flatMap((field) => {
      const known = field.known?.(facts)
      return known === undefined || known === '' || !isInTime(field, String(known), facts) ? [] : [[field.name, known]]
    }),
  )

/** The same for a paper that takes the place of another: what was typed there, but for what it said of its issuer. */
export const startAgain = (ctx: Ctx, form: Form, start: Answers, before: IssuedDocument | null): Answers => {
  if (!before) return start
  const isOther = before.issuedBy !== ctx.actor.id
  const left = form.fields.filter(({ isOfIssuer }) => isOfIssuer && isOther).map(({ name }) => name)
  return {
    ...start,
    ...Object.fromEntries(Object.entries(openAnswers(ctx, before)).filter(([name]) => !left.includes(name))),
  }
}

/** A day that is over by now is not offered as one to come, nor the other way round. */
const isInTime = ({ kind, isPast, isAnyDay }: FormField, known: string, { receivedDay, thisDay }: CaseFacts): boolean =>
  kind !== 'DATE' || isAnyDay || (isPast ? known >= receivedDay && known <= thisDay : known > thisDay)

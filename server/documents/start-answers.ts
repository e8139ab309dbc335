import type { Answers } from '../cases/define-case-action.ts'
import type { CaseFacts } from './case-facts.ts'
import type { Form, FormField } from './define-form.ts'

/** What a form starts from: what the case knows of each field, as it would be sent. */
export const startAnswers = (form: Form, facts: CaseFacts): Answers =>
  Object.fromEntries(
    form.fields.flatMap((field) => {
      const known = field.known?.(facts)
      return known === undefined || known === '' || !isInTime(field, String(known), facts) ? [] : [[field.name, known]]
    }),
  )

/** A day that is over by now is not offered as one to come, nor the other way round. */
const isInTime = ({ kind, isPast, isAnyDay }: FormField, known: string, { receivedDay, thisDay }: CaseFacts): boolean =>
  kind !== 'DATE' || isAnyDay || (isPast ? known >= receivedDay && known <= thisDay : known > thisDay)

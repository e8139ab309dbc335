import type { Answers } from '../cases/define-case-action.ts'
import type { Ctx } from '../core/context.ts'
import { findPeopleByIds } from '../identity/person-store.ts'
import type { Form } from './define-form.ts'

/** The names of the people that were chosen in a form, by id: a paper prints names. */
export const namesIn = async (ctx: Ctx, form: Form, answers: Answers): Promise<ReadonlyMap<string, string>> => {
  const ids = form.fields.flatMap(({ kind, name }) =>
    kind === 'PERSON' && answers[name] !== undefined ? [String(answers[name])] : [],
  )
  const people = ids.length > 0 ? await findPeopleByIds(ctx, ids) : []
  return new Map(people.map(({ id, name }) => [id, name]))
}

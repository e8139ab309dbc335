import type { TFunction } from 'i18next'
import { fenOfYuan } from '../../ui/desk/money.ts'
import type { Problem } from '../../ui/field.tsx'
import type { RegisterAction, RegisterField } from './seller-query.ts'

/** What has been typed so far, by field; yes and no as "true" and "false", money in yuan. */
export type Typed = Record<string, string>

/** Ids of the form's controls, so that a problem leads to its field. */
export const fieldId = (name: string) => `register-${name}`

/** What the form begins with. */
export const typedOf = (action: RegisterAction): Typed =>
  Object.fromEntries(action.values.map(({ name, value }) => [name, value]))

/** What can be said before asking the server; the rest is the server's to judge. */
export const problemsIn = (fields: readonly RegisterField[], typed: Typed, t: TFunction<'sellers'>): Problem[] =>
  fields.flatMap((field) => {
    const answer = (typed[field.name] ?? '').trim()
    const path = fieldId(field.name)
    if (answer === '' && field.required) return [{ path, message: t('form.missing', { field: field.label }) }]
    if (answer !== '' && field.kind === 'MONEY' && fenOfYuan(answer) === undefined)
      return [{ path, message: t('form.notMoney') }]
    if (answer !== '' && field.kind === 'NUMBER' && !/^\d{1,9}$/.test(answer.normalize('NFKC')))
      return [{ path, message: t('form.notNumber') }]
    return []
  })

/** The answers as the door takes them: money in whole fen, what was left blank left out. */
export const answersOf = (fields: readonly RegisterField[], typed: Typed): { name: string; value: string }[] =>
  fields.flatMap(({ name, kind }) => {
    const answer = (typed[name] ?? '').trim()
    if (answer === '') return kind === 'BOOLEAN' ? [{ name, value: 'false' }] : []
    if (kind === 'MONEY') return [{ name, value: String(fenOfYuan(answer)) }]
    if (kind === 'NUMBER') return [{ name, value: answer.normalize('NFKC') }]
    return [{ name, value: answer }]
  })

/** The server names a field by its path; the form's control has an id of its own. */
export const problemsOf = (
  fields: readonly RegisterField[],
  refused: readonly { path: string; message: string }[],
): Problem[] =>
  refused.map(({ path, message }) => {
    const field = fields.find((one) => path.split('.').includes(one.name)) ?? fields[0]
    return { path: fieldId(field?.name ?? ''), message }
  })

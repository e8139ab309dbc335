import type { TFunction } from 'i18next'
import { fenOfYuan, yuanOfFen } from '../../ui/desk/money.ts'
import type { Problem } from '../../ui/field.tsx'
import type { AvailableForm, FormField } from './documents-query.ts'

/** What stands in the controls, by field; money in yuan, yes and no as "true" and "false". */
export type Typed = Record<string, string>
export type Answer = { name: string; value: string }

export const fieldId = (name: string) => `form-${name}`

/** What was typed into the paper that is to be replaced. */
export const typedOf = ({ answers, fields }: Pick<AvailableForm, 'answers' | 'fields'>): Typed =>
  Object.fromEntries(
    answers.map(({ name, value }) => {
      const isMoney = fields.find((field) => field.name === name)?.kind === 'MONEY'
      return [name, isMoney ? yuanOfFen(Number(value)) : value]
    }),
  )

/** What can be said before asking the server. */
export const problemsIn = (fields: readonly FormField[], typed: Typed, t: TFunction<'documents'>): Problem[] =>
  fields.flatMap((field) => {
    const answer = (typed[field.name] ?? '').trim()
    const path = fieldId(field.name)
    if (answer === '') return field.required ? [{ path, message: t('issue.missing', { field: field.label }) }] : []
    if (field.kind === 'MONEY' && fenOfYuan(answer) === undefined) return [{ path, message: t('issue.notMoney') }]
    return []
  })

/** The answers as the door takes them: money in whole fen, what was left blank left out. */
export const answersOf = (fields: readonly FormField[], typed: Typed): Answer[] =>
  fields.flatMap(({ name, kind }) => {
    const value = typed[name] ?? ''
    if (value.trim() === '') return []
    return [{ name, value: kind === 'MONEY' ? String(fenOfYuan(value)) : value }]
  })

/** The server names a field by its path; the control has an id of its own. */
export const problemsOf = (
  fields: readonly FormField[],
  refused: readonly { path: string; message: string }[],
): Problem[] =>
  refused.map(({ path, message }) => {
    const field = fields.find((one) => path.split('.').includes(one.name))
    return { path: field ? fieldId(field.name) : fieldId(fields[0]?.name ?? ''), message }
  })

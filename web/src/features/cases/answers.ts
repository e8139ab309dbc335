import type { TFunction } from 'i18next'
import { fenOfYuan, yuanOfFen } from '../../ui/desk/money.ts'
import type { Typed } from '../../ui/desk/use-draft.ts'
import type { Problem } from '../../ui/field.tsx'
import type { ActionField } from './case-query.ts'

/** Ids of the form's controls, so that a problem leads to its field. */
export const fieldId = (name: string) => `action-${name}`

type Words = TFunction<'cases'>

/** What can be said before asking the server; the rest is the server's to judge. */
export const problemsIn = (fields: readonly ActionField[], typed: Typed, t: Words, isFileUnderWay = false): Problem[] =>
  fields.flatMap((field) => {
    const answer = (typed[field.name] ?? '').trim()
    const path = fieldId(field.name)
    if (field.kind === 'BOOLEAN')
      return field.required && answer !== 'true' ? [{ path, message: t('panel.mustHold', { field: field.label }) }] : []
    if (answer === '') {
      if (field.kind === 'FILE' && isFileUnderWay) return [{ path, message: t('panel.fileUnderWay') }]
      const isChosen = ['CHOICE', 'PERSON', 'SELLER', 'AUTHORITY', 'VENUE_ANSWER', 'DATE', 'FILE', 'CASE'].includes(
        field.kind,
      )
      const message = t(isChosen ? 'panel.notChosen' : 'panel.missing', { field: field.label })
      return field.required ? [{ path, message }] : []
    }
    if (field.kind === 'MONEY' && fenOfYuan(answer) === undefined) return [{ path, message: t('panel.notMoney') }]
    if (field.kind === 'NUMBER' && !/^\d{1,9}$/.test(answer.normalize('NFKC')))
      return [{ path, message: t('panel.notNumber') }]
    return []
  })

/** The answers as the door takes them: money in whole fen, what was left blank left out. */
export const answersOf = (fields: readonly ActionField[], typed: Typed): { name: string; value: string }[] =>
  fields.flatMap(({ name, kind }) => {
    const answer = (typed[name] ?? '').trim()
    if (answer === '') return kind === 'BOOLEAN' ? [{ name, value: 'false' }] : []
    if (kind === 'MONEY') return [{ name, value: String(fenOfYuan(answer)) }]
    if (kind === 'NUMBER') return [{ name, value: answer.normalize('NFKC') }]
    return [{ name, value: typed[name]! }]
  })

/** The server names a field by its path; the form's control has an id of its own. */
export const problemsOf = (
  fields: readonly ActionField[],
  refused: readonly { path: string; message: string }[],
): Problem[] =>
  refused.map(({ path, message }) => {
    const field = fields.find((one) => path.split('.').includes(one.name))
    return { path: field ? fieldId(field.name) : fieldId(fields[0]?.name ?? ''), message }
  })

/** What the case knows of the answers, as a person would type it. */
export const startOf = (fields: readonly ActionField[]): Typed =>
  Object.fromEntries(
    fields.flatMap(({ name, kind, start }) =>
      start === null ? [] : [[name, kind === 'MONEY' ? yuanOfFen(Number(start)) : start]],
    ),
  )

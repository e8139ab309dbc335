import type { Problem } from '../../ui/field.tsx'
import type { FieldForm } from './field-query.ts'
import type { LocalRecord, Typed } from './field-record.ts'

/** What each part of the form works with. */
export type PartProps = {
  record: LocalRecord
  form: FieldForm
  typed: Typed
  problems: readonly Problem[]
  write: (name: string, value: string) => void
}

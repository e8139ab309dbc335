import type { Typed } from '../../ui/desk/use-draft.ts'
import type { Problem } from '../../ui/field.tsx'
import type { PaperChoices } from './papers-query.ts'

/** What each part of the form works with. */
export type PartProps = {
  choices: PaperChoices
  typed: Typed
  problems: readonly Problem[]
  write: (name: string, value: string) => void
}

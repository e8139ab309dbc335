import type { Problem } from '../../ui/field.tsx'
import type { Choices } from './categories.ts'
import type { Draft } from './draft.ts'

export type StepProps = { draft: Draft; choices: Choices; problems: readonly Problem[] }

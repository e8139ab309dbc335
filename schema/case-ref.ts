import type { CaseRow } from '../server/cases/define-case-action.ts'
import { builder } from './builder.ts'

export const CaseRef = builder.objectRef<CaseRow>('Case')

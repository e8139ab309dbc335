import type { Procedure } from '../define-procedure.ts'
import { enforcement } from './enforcement.ts'
import { mediation } from './mediation.ts'
import { report } from './report.ts'

export const procedures: readonly Procedure[] = [mediation, report, enforcement]

export const getProcedure = (name: string): Procedure => {
  const procedure = procedures.find((candidate) => candidate.name === name)
  if (!procedure) throw new Error(`No procedure "${name}".`)
  return procedure
}

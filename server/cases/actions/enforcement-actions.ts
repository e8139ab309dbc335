import { archiveCase } from './archive-case.ts'
import { closeEnforcement } from './close-enforcement.ts'
import { nameOfficers } from './name-officers.ts'
import { resumeInvestigation } from './resume-investigation.ts'
import { suspendInvestigation } from './suspend-investigation.ts'
import { terminateInvestigation } from './terminate-investigation.ts'

/** The steps of a penalty case alone, in the order buttons are drawn. */
export const enforcementActions = [
  nameOfficers,
  suspendInvestigation,
  resumeInvestigation,
  terminateInvestigation,
  closeEnforcement,
  archiveCase,
] as const

import { askRightsHolder } from './ask-rights-holder.ts'
import { decideExtension } from './decide-extension.ts'
import { declineCompetence } from './decline-competence.ts'
import { declineToFile } from './decline-to-file.ts'
import { determineNotice } from './determine-notice.ts'
import { fileCase } from './file-case.ts'
import { logRepeat } from './log-repeat.ts'
import { mergeRepeat } from './merge-repeat.ts'
import { notifyReporter } from './notify-reporter.ts'
import { proposeExtension } from './propose-extension.ts'
import { receiveIdentification } from './receive-identification.ts'
import { startVerification } from './start-verification.ts'
import { takeInNewFacts } from './take-in-new-facts.ts'

/** The steps of a report alone, in the order buttons are drawn. */
export const reportActions = [
  startVerification,
  logRepeat,
  mergeRepeat,
  takeInNewFacts,
  declineCompetence,
  determineNotice,
  fileCase,
  declineToFile,
  notifyReporter,
  proposeExtension,
  decideExtension,
  askRightsHolder,
  receiveIdentification,
] as const

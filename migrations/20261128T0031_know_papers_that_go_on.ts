// A paper of a report that lies in the penalty file too makes that file's index old when it is issued after it.
import { type Kysely, sql } from 'kysely'

/** The forms that a report and a penalty case both had on this day. */
const BOTH = [
  ...['caseTransfer', 'filingApproval', 'sceneRecord', 'evidenceSheet', 'electronicEvidenceRecord', 'interviewNotice'],
  ...['interviewRecord', 'materialsRequest', 'identificationRequest', 'assistanceRequest', 'samplingRecord'],
  ...['testingCommission', 'testingResult', 'correctionOrder', 'serviceReceipt'],
]

const statements = [
  sql`alter table case_paper add column goes_on boolean not null default false`,
  sql`update case_paper set goes_on = true from document, case_file
    where document.id = case_paper.document_id and case_file.id = case_paper.case_id
      and case_file.procedure = 'report' and not document.shows_filer and case_paper.form in (${sql.join(BOTH)})`,
  sql`alter table case_paper alter column goes_on drop default`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}

import type { CaseMeasure } from '../cases/case-measures.ts'
import type { CaseRow } from '../cases/define-case-action.ts'
import type { Filer } from '../complaints/filer.ts'
import type { Ground } from '../law/grounds.ts'
import type { Debt } from '../law/surcharge.ts'

/** Who a paper is for. One for the reported party never shows who reported (Order 121, article 37). */
export type Reader = 'filer' | 'respondent' | 'parties' | 'office'

/** A paper issued before, as others refer to it. */
export type EarlierPaper = {
  form: string
  title: string
  number: string
  issuedOn: string
  reader: Reader | null
  /** Why it is not in force; empty: it is. */
  remark: string
  /** When it was served, as YYYY-MM-DD; '': not yet, or no step told. */
  servedOn: string
  /** The measure it is about; null: none, or it is older than the register of measures. */
  measureId: string | null
}

/** A paper in the file; `pages` as it is printed, '' where they were not counted. */
export type FileEntry = { title: string; number: string; on: string; pages: string; remark: string }

/** What lies in a file, part by part; `article` fixes parts and order, null: nothing does, and the one part has no name. */
export type CaseFile = {
  article: string | null
  /** `pages`: how many in all; null where somebody still has to count them. */
  parts: readonly { label: string | null; entries: readonly FileEntry[]; pages: number | null }[]
}

/** Everything a form may print of a case, in Chinese and ready to print unless it says otherwise; not known is ''. */
export type CaseFacts = {
  number: string
  ruleset: string
  procedure: string
  category: string
  receivedOn: string
  /** The same as YYYY-MM-DD. */
  receivedDay: string
  amount: string
  office: string
  /** Which office the case is offered to, or disputed with; '' where none is asked. */
  offeredTo: string
  today: string
  /** The same as YYYY-MM-DD. */
  thisDay: string
  /** Who issues the paper. */
  officer: string
  /** The number at the office of who issues the paper; the office's own where they gave none. */
  officerPhone: string
  assignee: string
  /** Who investigates, and who presides over the hearing. */
  officers: readonly string[]
  presider: string
  /** Null where the form does not show it, and where the filer stayed anonymous. */
  filer: Filer | null
  respondent: { name: string; creditCode: string; phone: string }
  /** What was filed, in the filer's words; null where the form does not show the filer. */
  submission: {
    narrative: string
    happenedOn: string
    wants: string
    details: string
    consentPublish: string
    consentDelegate: string
    told: string
    evidence: readonly string[]
  } | null
  ground: Ground | null
  /** The papers issued so far, oldest first. */
  issued: readonly EarlierPaper[]
  /** What lies in the file; null where the form does not list it. */
  file: CaseFile | null
  /** When it was closed, as YYYY-MM-DD. */
  closedOn: string
  /** What the steps established, as they keep it: days as YYYY-MM-DD, money in fen, people by id. */
  established: CaseRow['facts']
  measures: readonly CaseMeasure[]
  /** The measure this paper is about; null: none. */
  measure: CaseMeasure | null
  /** What the party owes of a penalty today. */
  debt: Debt
  /** What a step was told last, as it was answered. */
  answer: (step: string, name: string) => string
  /** The newest paper of a form in this case. */
  paper: (form: string) => EarlierPaper | undefined
  /** What an earlier paper of the case was told under this name, of those that do not name the filer. */
  typedBefore: (name: string) => string
  /** The same of the papers of one form. */
  typedIn: (form: string, name: string) => string
  /** The same of each paper of a form that is in force; with a measure's id only of papers about it, or about none. */
  chosenIn: (form: string, name: string, measureId?: string | null) => readonly string[]
  /** What whoever issues this one wrote under this name in a paper of their own before, one that names the filer too. */
  typedByIssuer: (name: string) => string
  /** The first and the last day of a clock's last run, as YYYY-MM-DD. */
  startedOn: (clock: string) => string
  dueOn: (clock: string) => string
}

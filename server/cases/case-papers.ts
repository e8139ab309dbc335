import type { Words } from '../core/words.ts'
import type { CaseRow } from './define-case-action.ts'

/** A paper issued in the case, as its steps look at it; days as YYYY-MM-DD. */
export type CasePaper = {
  documentId: string
  form: string
  number: string | null
  version: number
  issuedOn: string
  servedOn: string | null
}

const OFFICER: Words = { zh: '由承办的办案人员', en: 'by the officer in charge' }
const HEAD: Words = { zh: '由负责人', en: 'by the head' }

/** Papers whose service is a step of its own: what they are called and who issues them. */
export const servedPapers = {
  penaltyNotice: { words: { zh: '行政处罚告知书', en: 'Notice before a penalty' }, by: OFFICER },
  penaltyDecision: { words: { zh: '行政处罚决定书', en: 'Penalty decision' }, by: HEAD },
  noPenaltyDecision: { words: { zh: '不予行政处罚决定书', en: 'Decision not to penalise' }, by: HEAD },
  demandLetter: { words: { zh: '行政处罚决定履行催告书', en: 'Demand to comply' }, by: OFFICER },
} as const satisfies Record<string, { words: Words; by: Words }>

export type ServedPaper = keyof typeof servedPapers

/** The paper in force of a form: the newest that was issued. */
export const paperInForce = ({ papers }: Pick<CaseRow, 'papers'>, form: string): CasePaper | undefined =>
  papers.findLast((one) => one.form === form)

/** The paper of that kind that can be served: in force and not served before. */
export const paperToServe = (found: CaseRow, form: ServedPaper): CasePaper | undefined => {
  const paper = paperInForce(found, form)
  return paper?.servedOn === null ? paper : undefined
}

/** Which paper carries the decision; null where none is served. */
export const paperOfDecision = ({ facts }: Pick<CaseRow, 'facts'>): ServedPaper | null =>
  facts.decision === 'penalise' ? 'penaltyDecision' : facts.decision === 'exempt' ? 'noPenaltyDecision' : null

/** Nothing is served that was not issued: which paper is missing, who may issue it and where; null when it is there. */
export const needsPaperToServe =
  (form: (found: CaseRow) => ServedPaper | null) =>
  (found: CaseRow): Words | null => {
    const wanted = form(found)
    if (!wanted || paperToServe(found, wanted)) return null
    const { words, by } = servedPapers[wanted]
    return {
      zh: `还没有签发《${words.zh}》，没有可以送达的文书：${by.zh}在本案“文书”栏签发后再送达`,
      en: `No ${words.en} to serve: it has to be issued first, ${by.en}, on the tab Papers of this case`,
    }
  }

/** What the event of a service says of the paper. */
export type Served = Pick<CasePaper, 'number' | 'version' | 'documentId'> & { form: ServedPaper }

/** The paper that was served, by its name, number and version. */
export const sayServed = ({ form, number, version }: Served): Words => {
  const { words } = servedPapers[form]
  return {
    zh: `《${words.zh}》${number ?? ''}（第${version}版）`,
    en: `${words.en}${number ? ` ${number}` : ''} (version ${version})`,
  }
}

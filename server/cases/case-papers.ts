import type { Words } from '../core/words.ts'
import type { CaseRow, Need } from './define-case-action.ts'
import { sayWhoMay } from './who-may-take.ts'

/** Answers that a paper prints, by the name of their field. */
export type PaperSays = Readonly<Record<string, string | number | boolean>>

/** A paper issued in the case, as its steps look at it; days as YYYY-MM-DD. */
export type CasePaper = {
  documentId: string
  form: string
  number: string | null
  version: number
  issuedOn: string
  servedOn: string | null
  /** What of it the step that hands it over is held against. */
  says: PaperSays | null
}

/**
 * Papers that a step of the case waits for: what they are called, and the steps whose takers issue them; who those are
 * is the policy's matter. `servedAgainIn`: in this state a paper that was served may be issued anew, beside the one
 * served. `endsClocks`: what its issue brings to an end.
 */
export const casePapers = {
  penaltyNotice: {
    words: { zh: '行政处罚告知书', en: 'Notice before a penalty' },
    issuedWith: ['serveNotice', 'approveDecision'],
    servedAgainIn: 'reviewed',
  },
  hearingNotice: {
    words: { zh: '行政处罚听证通知书', en: 'Notice of a hearing' },
    issuedWith: ['noticeHearing'],
    servedAgainIn: 'notified',
  },
  penaltyDecision: { words: { zh: '行政处罚决定书', en: 'Penalty decision' }, issuedWith: ['approveDecision'] },
  noPenaltyDecision: {
    words: { zh: '不予行政处罚决定书', en: 'Decision not to penalise' },
    issuedWith: ['approveDecision'],
  },
  spotPenalty: { words: { zh: '当场行政处罚决定书', en: 'Penalty on the spot' }, issuedWith: ['penaliseOnTheSpot'] },
  demandLetter: { words: { zh: '行政处罚决定履行催告书', en: 'Demand to comply' }, issuedWith: ['demandPayment'] },
  // Penalty procedure rules, article 77: filled in within 15 working days, then approved by the head.
  closingApproval: {
    words: { zh: '结案审批表', en: 'Approval to close' },
    issuedWith: ['archiveCase', 'closeEnforcement'],
    endsClocks: ['K13'],
  },
} as const satisfies Record<string, PaperOfStep>

type PaperOfStep = {
  words: Words
  issuedWith: readonly string[]
  servedAgainIn?: string
  endsClocks?: readonly string[]
}

type PaperName = keyof typeof casePapers

/** Those that the party is served with. */
export type ServedPaper = Exclude<PaperName, 'closingApproval'>

export const findPaperOfStep = (form: string): PaperOfStep | undefined =>
  Object.entries<PaperOfStep>(casePapers).find(([name]) => name === form)?.[1]

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
  (form: (found: CaseRow) => ServedPaper | null): Need =>
  (found, _actor, rights) => {
    const wanted = form(found)
    if (!wanted || paperToServe(found, wanted)) return null
    const { words, by } = missing(wanted, found, rights)
    return {
      zh: `还没有签发《${words.zh}》，没有可以送达的文书：由${by.zh}在本案“文书”栏签发后再送达`,
      en: `The paper “${words.en}” is not issued yet: the ${by.en.toLowerCase()} issues it on the tab Papers of this case; then it can be served`,
    }
  }

/** The closing form that the head approves: in force, and not one that an earlier end of the case used up. */
export const closingPaper = (found: Pick<CaseRow, 'papers' | 'facts'>): CasePaper | undefined => {
  const paper = paperInForce(found, 'closingApproval')
  return paper?.documentId === found.facts.closingPaperSpent ? undefined : paper
}

/** Penalty procedure rules, article 77: the closing form is filled in, then it is approved. */
export const needsClosingPaper: Need = (found, _actor, rights) => {
  if (closingPaper(found)) return null
  const { words, by } = missing('closingApproval', found, rights)
  return {
    zh: `还没有填写《${words.zh}》：由${by.zh}在本案“文书”栏签发后再批准结案`,
    en: `The paper “${words.en}” is not issued yet: the ${by.en.toLowerCase()} issues it on the tab Papers of this case; then the closing can be approved`,
  }
}

const missing = (form: PaperName, found: CaseRow, rights: Parameters<Need>[2]) => ({
  words: casePapers[form].words,
  by: sayWhoMay(rights, casePapers[form].issuedWith, found),
})

const ORDINARY: Words = {
  zh: '没有使用：案件已按普通程序办理，没有交付当事人，不发生效力',
  en: 'Not used: the case went on under the ordinary procedure. It was not handed over and has no effect',
}

/**
 * Why a paper that was issued comes to nothing: a decision on the spot is handed over at once (penalty procedure rules,
 * articles 66 to 68), so one that was not is void as soon as the case takes the ordinary road. null: it stands.
 */
export const reasonUnused = (
  { state, papers }: Pick<CaseRow, 'state' | 'papers'>,
  documentId: string,
): Words | null => {
  const paper = papers.find((one) => one.documentId === documentId)
  return paper?.form === 'spotPenalty' && paper.servedOn === null && state !== 'filed' ? ORDINARY : null
}

/** What the paper that waits to be served says of a matter; undefined where there is none, or it says nothing of it. */
export const saidIn =
  (form: ServedPaper, matter: string) =>
  (found: CaseRow): string | number | boolean | undefined =>
    paperToServe(found, form)?.says?.[matter]

/** What the event of a service says of the paper. */
export type Served = Pick<CasePaper, 'number' | 'version' | 'documentId'> & { form: ServedPaper }

/** The paper that was served, by its name, number and version. */
export const sayServed = ({ form, number, version }: Served): Words => {
  const { words } = casePapers[form]
  return {
    zh: `《${words.zh}》${number ?? ''}（第${version}版）`,
    en: `${words.en}${number ? ` ${number}` : ''} (version ${version})`,
  }
}

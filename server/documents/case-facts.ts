import type { CaseRow } from '../cases/define-case-action.ts'
import { describeDetails, describeToldSeller } from '../cases/describe-case.ts'
import { getProcedure } from '../cases/procedures/index.ts'
import { findCategory } from '../complaints/categories/index.ts'
import { type Filer, openFiler } from '../complaints/filer.ts'
import { getSubmission, type Submission } from '../complaints/submission-store.ts'
import { legalDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { listEvidence } from '../evidence/evidence-store.ts'
import { findAuthoritiesByIds } from '../identity/authority-store.ts'
import { findPeopleByIds } from '../identity/person-store.ts'
import { findGround, type Ground } from '../law/grounds.ts'
import { remedies } from '../law/remedies.ts'
import { sayDay } from '../law/say-day.ts'
import { findSellersByIds, openIdentifiersOf } from '../sellers/seller-store.ts'
import type { Form } from './define-form.ts'
import { listDocuments } from './document-store.ts'
import { findForm } from './forms/index.ts'

/** Everything a form may print of a case, in Chinese and ready to print; what is not known is ''. */
export type CaseFacts = {
  number: string
  ruleset: string
  procedure: string
  category: string
  receivedOn: string
  amount: string
  office: string
  today: string
  /** Who issues the paper. */
  officer: string
  assignee: string
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
  issued: readonly { title: string; number: string; issuedOn: string }[]
}

/** Gathers the facts a form needs; who filed is opened only for forms that show it. */
export const gatherFacts = async (ctx: Ctx, found: CaseRow, form: Form): Promise<CaseFacts> => {
  const [submission, [authority], people, [seller], identifiers, documents] = await Promise.all([
    found.submissionId ? getSubmission(ctx, found.submissionId) : null,
    findAuthoritiesByIds(ctx, [found.authorityId]),
    findPeopleByIds(
      ctx,
      [found.assigneeId, ctx.actor.id].filter((id) => id != null),
    ),
    found.sellerId ? findSellersByIds(ctx, [found.sellerId]) : [],
    found.sellerId ? openIdentifiersOf(ctx, found.sellerId, ['CREDIT_CODE', 'PHONE']) : [],
    listDocuments(ctx, found.id),
  ])
  const nameOf = (id: string | null | undefined) => people.find((person) => person.id === id)?.name ?? ''
  const identifierOf = (kind: string) => identifiers.find((one) => one.kind === kind)?.value ?? ''
  const told = submission ? describeToldSeller('zh-CN', submission) : []
  return {
    number: found.number,
    ruleset: found.ruleset,
    procedure: getProcedure(found.procedure).words.zh,
    category: findCategory(found.category)?.words.zh ?? found.category,
    receivedOn: sayDay(found.receivedOn).zh,
    amount: found.amountFen === null ? '' : sayYuan(found.amountFen),
    office: authority!.name,
    today: sayDay(ctx.clock.today()).zh,
    officer: nameOf(ctx.actor.id),
    assignee: nameOf(found.assigneeId),
    filer: form.showsFiler && submission?.filerSealed ? openFiler(ctx, submission.filerSealed, submission.id) : null,
    respondent: {
      name: seller?.name ?? told[0]?.value ?? '',
      creditCode: identifierOf('CREDIT_CODE'),
      phone: identifierOf('PHONE'),
    },
    submission: form.showsFiler && submission ? await tellSubmission(ctx, submission) : null,
    ground: form.ground && found.ground ? (findGround(found.ruleset, form.ground, found.ground) ?? null) : null,
    issued: documents.map((one) => ({
      title: findForm(one.form)?.words.zh ?? one.form,
      number: one.number ?? '',
      issuedOn: sayDay(legalDay(one.issuedAt)).zh,
    })),
  }
}

const tellSubmission = async (ctx: Ctx, submission: Submission): Promise<NonNullable<CaseFacts['submission']>> => ({
  narrative: submission.narrative,
  happenedOn: submission.happenedOn ? sayDay(submission.happenedOn).zh : '',
  wants: [
    ...remedies.filter((one) => submission.wants.includes(one.value)).map((one) => one.label.zh),
    ...(submission.otherWant ? [submission.otherWant] : []),
  ].join('、'),
  details: inLine(describeDetails('zh-CN', submission)),
  consentPublish: submission.consentPublish ? '同意' : '不同意',
  consentDelegate: submission.consentDelegate ? '同意' : '不同意',
  told: inLine(describeToldSeller('zh-CN', submission)),
  evidence: (await listEvidence(ctx, [submission.id])).map((file) => file.fileName),
})

const inLine = (pairs: readonly { label: string; value: string }[]): string =>
  pairs.map(({ label, value }) => `${label}：${value}`).join('；')

/** 39900 → 399.00元 */
export const sayYuan = (fen: number): string => `${(fen / 100).toFixed(2)}元`

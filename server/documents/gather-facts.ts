import { listAnswers } from '../cases/answer-store.ts'
import { findClocksOfCases } from '../cases/case-clock-store.ts'
import { debtOf } from '../cases/debt-of.ts'
import type { Answers, CaseRow } from '../cases/define-case-action.ts'
import { getProcedure } from '../cases/procedures/index.ts'
import { findCategory } from '../complaints/categories/index.ts'
import { openFiler } from '../complaints/filer.ts'
import { getSubmission } from '../complaints/submission-store.ts'
import { legalDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { findAuthoritiesByIds } from '../identity/authority-store.ts'
import { findOfficePhones } from '../identity/office-phone.ts'
import { findPeopleByIds } from '../identity/person-store.ts'
import { findGround } from '../law/grounds.ts'
import { sayDay } from '../law/say-day.ts'
import { findSellersByIds, openIdentifiersOf } from '../sellers/seller-store.ts'
import { PARTY_NAME_KINDS, partyName } from '../sellers/stand-in-names.ts'
import type { CaseFacts } from './case-facts.ts'
import type { Form } from './define-form.ts'
import { type IssuedDocument, listDocuments, listDocumentsOf } from './document-store.ts'
import { listFile } from './list-file.ts'
import { referTo } from './refer-to.ts'
import { sayYuan } from './say-yuan.ts'
import { openAnswers } from './sealed-answers.ts'
import { tellSubmission } from './tell-submission.ts'

/** The facts a form needs, to be printed; who filed is opened only for forms that show it. */
export const gatherFacts = async (ctx: Ctx, found: CaseRow, form: Form): Promise<CaseFacts> => {
  const [known, [office], submission, file] = await Promise.all([
    gatherKnown(ctx, found),
    findAuthoritiesByIds(ctx, [officeOf(ctx, found, form)]),
    form.showsFiler && found.submissionId ? getSubmission(ctx, found.submissionId) : null,
    form.listsFile ? listFile(ctx, found) : null,
  ])
  return {
    ...known,
    file,
    office: office!.name,
    filer: submission?.filerSealed ? openFiler(ctx, submission.filerSealed, submission.id) : null,
    submission: submission && (await tellSubmission(ctx, submission)),
    ground: form.ground && found.ground ? (findGround(found.ruleset, form.ground, found.ground) ?? null) : null,
  }
}

/** Whose paper it is. */
export const officeOf = (ctx: Ctx, found: CaseRow, form: Form): string =>
  form.isOfIssuer ? ctx.actor.authorityId! : found.authorityId

/** What the case knows whoever asks: the same for every form, and nothing of who filed. */
export const gatherKnown = async (ctx: Ctx, found: CaseRow): Promise<CaseFacts> => {
  const { facts } = found
  const ids = [found.assigneeId, ctx.actor.id, facts.presiderId, ...(facts.officers ?? [])]
  // A penalty case goes on from the report it was filed on: what was established there is known here.
  const caseIds = [...(facts.reportCaseId ? [facts.reportCaseId] : []), found.id]
  const [authorities, people, [seller], identifiers, documents, earlier, answers, clocks, debt, phones] =
    await Promise.all([
      findAuthoritiesByIds(
        ctx,
        [found.authorityId, found.offeredToId, ctx.actor.authorityId].filter((id) => id != null),
      ),
      findPeopleByIds(
        ctx,
        ids.filter((id) => id != null),
      ),
      found.sellerId ? findSellersByIds(ctx, [found.sellerId]) : [],
      found.sellerId ? openIdentifiersOf(ctx, found.sellerId, PARTY_NAME_KINDS) : [],
      listDocuments(ctx, found.id),
      listDocumentsOf(ctx, caseIds),
      listAnswers(ctx, caseIds),
      findClocksOfCases(ctx, [found.id]),
      debtOf(ctx, found, ctx.clock.today()),
      findOfficePhones(ctx, ctx.actor.id ? [ctx.actor.id] : []),
    ])
  const officeNamed = (id: string | null) => authorities.find((one) => one.id === id)?.name ?? ''
  const phoneOf = (id: string | null | undefined) => authorities.find((one) => one.id === id)?.phone ?? ''
  const nameOf = (id: string | null | undefined) => people.find((person) => person.id === id)?.name ?? ''
  const identifierOf = (kind: string) => identifiers.find((one) => one.kind === kind)?.value ?? ''
  const issued = documents.map((one) => referTo(found, documents, one))
  const unnamed = earlier.filter((one) => !one.showsFiler)
  return {
    number: found.number,
    ruleset: found.ruleset,
    procedure: getProcedure(found.procedure).words.zh,
    category: findCategory(found.category)?.words.zh ?? found.category,
    receivedOn: sayDay(found.receivedOn).zh,
    receivedDay: found.receivedOn,
    amount: found.amountFen === null ? '' : sayYuan(found.amountFen),
    office: officeNamed(found.authorityId),
    offeredTo: officeNamed(found.offeredToId),
    today: sayDay(ctx.clock.today()).zh,
    thisDay: ctx.clock.today(),
    officer: nameOf(ctx.actor.id),
    officerPhone: phones.get(ctx.actor.id ?? '') ?? phoneOf(ctx.actor.authorityId),
    assignee: nameOf(found.assigneeId),
    officers: (facts.officers ?? []).map(nameOf),
    presider: nameOf(facts.presiderId),
    filer: null,
    respondent: {
      name: seller ? partyName(seller.name, identifiers) : '',
      creditCode: identifierOf('CREDIT_CODE'),
      phone: identifierOf('PHONE'),
    },
    submission: null,
    ground: null,
    issued,
    file: null,
    closedOn: found.closedAt ? legalDay(found.closedAt) : (facts.closedOn ?? ''),
    established: facts,
    measures: found.measures,
    measure: null,
    debt,
    answer: (step, name) => sayAnswer(answers.get(step)?.[name]),
    paper: (form) => issued.findLast((one) => one.form === form),
    typedBefore: recall(ctx, unnamed),
    typedIn: (form, name) =>
      recall(
        ctx,
        unnamed.filter((one) => one.form === form),
      )(name),
    chosenIn: chosenIn(ctx, documents),
    typedByIssuer: recall(
      ctx,
      earlier.filter(({ issuedBy }) => issuedBy === ctx.actor.id),
    ),
    startedOn: (name) => clocks.findLast(({ clock }) => clock === name)?.startedOn ?? '',
    dueOn: (name) => clocks.findLast(({ clock }) => clock === name)?.dueOn ?? '',
  }
}

const sayAnswer = (value: Answers[string]): string => (value === undefined ? '' : String(value))

/** What each paper in force of a form was told under a name: of papers about a measure those about this one, or about none. */
const chosenIn =
  (ctx: Ctx, documents: readonly IssuedDocument[]) =>
  (form: string, name: string, measureId: string | null = null): string[] =>
    documents
      .filter((one) => one.form === form && !documents.some(({ replacesId }) => replacesId === one.id))
      .filter((one) => measureId === null || one.measureId === null || one.measureId === measureId)
      .map((one) => sayAnswer(openAnswers(ctx, one)[name]))

/** Answers of earlier papers by name, the newest first; opened when they are first asked for. */
const recall = (ctx: Ctx, documents: readonly IssuedDocument[]) => {
  let opened: Answers[] | undefined
  return (name: string): string => {
    opened ??= documents.map((one) => openAnswers(ctx, one))
    return sayAnswer(opened.findLast((answers) => answers[name] !== undefined)?.[name])
  }
}

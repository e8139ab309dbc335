import { addToSubmission } from '../cases/add-to-submission.ts'
import { findCasesOfSubmission } from '../cases/case-store.ts'
import { fileSubmission } from '../cases/file-submission.ts'
import { findPenaltyCase } from '../cases/find-penalty-case.ts'
import { performCaseAction } from '../cases/perform-case-action.ts'
import { withdrawSubmission } from '../cases/withdraw-submission.ts'
import { legalDay } from '../core/clock.ts'
import { plusDays } from '../law/day.ts'
import type { AccountKey } from './accounts.ts'
import { FILERS } from './filers.ts'
import type { Happening } from './happening.ts'
import { issuePaper } from './issue-paper.ts'
import { type Moment, planStory } from './plan-story.ts'
import { receivePictures } from './receive-pictures.ts'
import { requestIdOf } from './request-id-of.ts'
import { chapters } from './stories/index.ts'
import type { FilerStep, OfficeStep, Story } from './story.ts'
import type { Town } from './town.ts'

/** A story being told. */
type Telling = {
  story: Story
  category: string
  /** Counts the stories: makes pictures and addresses differ. */
  turn: number
  sellers: ReadonlyMap<string, string>
  /** The submissions told so far, by the key of their story. */
  submissions: Map<string, string>
  receipt?: { submissionId: string; number: string; secret: string }
}

/** Everything that was filed and how it was handled; the pictures are taken in first, several at a time. */
export const tellStories = async (town: Town, sellers: ReadonlyMap<string, string>): Promise<Happening[]> => {
  const submissions = new Map<string, string>()
  const tellings = chapters
    .flatMap(({ category, stories }) => stories.map((story) => ({ story, category, sellers, submissions })))
    .map((telling, turn): Telling => ({ ...telling, turn }))
  const happenings = await Promise.all(
    tellings.flatMap((telling) =>
      planStory(telling.story, town.now).map((moment) => happeningOf(town, telling, moment)),
    ),
  )
  return happenings
}

const happeningOf = async (town: Town, telling: Telling, moment: Moment): Promise<Happening> => {
  const { at, step, place } = moment
  const { story, turn } = telling
  const kinds = step ? ('adds' in step ? step.pictures : []) : (story.pictures ?? [])
  const evidence = await receivePictures(town.system(at), { kinds, spin: turn * 13 + place })
  if (!step) return { at, run: () => file(town, telling, { at, evidence }) }
  if (step.by !== 'filer') return { at, run: () => officeActs(town, telling, { at, step }) }
  return { at, run: () => filerActs(town, telling, { at, step, place, evidence }) }
}

const file = async (town: Town, telling: Telling, { at, evidence }: { at: Date; evidence: string[] }) => {
  const { story, category, turn, sellers } = telling
  const filedOn = legalDay(at)
  // NOTE addresses that no network has (RFC 5737), one for each filer, as the limits count by address
  const { submission, secret } = await fileSubmission(town.visitor(at, `203.0.113.${turn}`, story.locale), {
    clientRequestId: requestIdOf(story.key),
    category,
    details: Object.entries(story.details).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : plusDays(filedOn, -value.daysBefore),
    })),
    narrative: story.narrative,
    kinds: story.kinds,
    wants: story.wants ?? [],
    otherWant: story.otherWant,
    happenedOn: story.happened === undefined ? null : plusDays(filedOn, -story.happened),
    amountFen: story.yuan === undefined ? null : story.yuan * 100,
    seller: story.told ?? {},
    sellerId: story.seller ? sellers.get(story.seller)! : null,
    evidence,
    filer: story.filer ? FILERS[story.filer] : null,
    consentPublish: story.mayPublish ?? false,
    consentDelegate: true,
  })
  telling.submissions.set(story.key, submission.id)
  telling.receipt = { submissionId: submission.id, number: submission.number, secret }
}

type Adding = { at: Date; step: FilerStep; place: number; evidence: string[] }

const filerActs = async (town: Town, { story, turn, receipt }: Telling, { at, step, place, evidence }: Adding) => {
  const ctx = town.visitor(at, `203.0.113.${turn}`, story.locale)
  const { number, secret } = receipt!
  if ('withdraws' in step) return withdrawSubmission(ctx, { number, secret, reason: step.withdraws })
  const clientRequestId = requestIdOf(`${story.key} ${place}`)
  return addToSubmission(ctx, { number, secret, clientRequestId, text: step.adds, evidence })
}

/** Answers in which a story names an account. */
const PERSON_ANSWERS = ['assigneeId', 'leadId', 'secondId', 'presiderId', 'chair']

const officeActs = async (
  town: Town,
  { receipt, submissions }: Telling,
  { at, step }: { at: Date; step: OfficeStep },
) => {
  const cases = await findCasesOfSubmission(town.system(at), receipt!.submissionId)
  const told = (procedure: string) => cases.find((one) => one.procedure === procedure)!
  const found =
    step.procedure === 'enforcement'
      ? (await findPenaltyCase(town.system(at), told('report').id))!
      : told(step.procedure)
  if (step.isTaken && !step.isTaken(found)) return
  const assignee = found.assigneeId ? town.keyOfPerson(found.assigneeId) : 'intake'
  const given = typeof step.answers === 'function' ? step.answers(legalDay(at), found) : step.answers
  const named = PERSON_ANSWERS.filter((name) => given[name] !== undefined)
  const numberIn = async (procedure: string, key: string | undefined) =>
    key &&
    (await findCasesOfSubmission(town.system(at), submissions.get(key)!)).find((one) => one.procedure === procedure)!
      .number
  const [earlier, number] = [await numberIn('report', step.repeats), await numberIn('mediation', step.joins)]
  const ctx = await town.as(step.by === 'assignee' ? assignee : step.by, at)
  const people = Object.fromEntries(named.map((name) => [name, town.people.get(given[name] as AccountKey)]))
  if (step.paper)
    return issuePaper(ctx, found, { form: step.paper, told: { ...given, ...people }, key: step.paper + found.id })
  return performCaseAction(ctx, {
    caseId: found.id,
    expectedVersion: found.version,
    action: step.action,
    answers: {
      ...given,
      ...(earlier ? { earlier } : {}),
      ...(number ? { number } : {}),
      ...people,
    },
  })
}

import { findCategory } from '../complaints/categories/index.ts'
import { bodyOf, listMessages } from '../complaints/message-store.ts'
import type { Submission } from '../complaints/submission-store.ts'
import { legalDay, startOfDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { isCountyCode } from '../core/division-code.ts'
import { listEvents, type StoredEvent } from '../core/event-log.ts'
import { type Locale, say, type Words } from '../core/words.ts'
import { findAuthoritiesByIds } from '../identity/authority-store.ts'
import { namesOfPlaces } from '../identity/names-of-places.ts'
import { findPeopleByIds } from '../identity/person-store.ts'
import { getClock } from '../law/clocks.ts'
import { daysLeft, dayUnitOf } from '../law/day-unit.ts'
import { sayDay } from '../law/say-day.ts'
import type { IdentifierKind } from '../sellers/identifier-kinds.ts'
import { maskIdentifier } from '../sellers/mask-identifier.ts'
import { findCaseAction } from './actions/index.ts'
import { messageFiler } from './actions/message-filer.ts'
import { noteCase } from './actions/note-case.ts'
import { splitReport } from './actions/split-report.ts'
import { type Served, sayServed } from './case-papers.ts'
import type { CaseRow } from './define-case-action.ts'
import { describeAnswers } from './describe-answers.ts'
import type { LateClock } from './move-clocks.ts'
import { ofMeasure } from './name-measures.ts'
import { listNotes } from './note-store.ts'
import { getProcedure } from './procedures/index.ts'
import { mayKnowFiler } from './view-filer.ts'
import { toldHiddenReason } from './view-told.ts'

export type CaseEntry = {
  id: string
  at: Date
  kind: 'STEP' | 'NOTE' | 'MESSAGE_TO_FILER' | 'FROM_FILER'
  by: string
  title: string
  body: string | null
  action: string | null
}

const otherStories: Record<string, Words> = {
  fileSubmission: { zh: '收到提交', en: 'Submission received' },
  withdrawSubmission: { zh: '当事人提出撤回', en: 'The filer asked to withdraw' },
  openCase: { zh: '登记立卷', en: 'Case registered' },
  openCaseOnFindings: { zh: '依监测发现立卷，固定证据', en: 'Opened on findings, kept as evidence' },
  revealFiler: { zh: '查看了投诉举报人身份信息', en: 'Looked at the filer’s identity' },
  lapseClock: { zh: '期限届满', en: 'A period ended by itself' },
  recomputeClock: { zh: '按新公布的放假安排重新计算期限', en: 'Dates reckoned anew by a new holiday notice' },
  rereadClock: {
    zh: '本单位改变了期限最后一日的口径，重新计算期限',
    en: 'Dates reckoned anew: the office reads the last day of a period differently now',
  },
  escalateCase: { zh: '超期，已报督办人员和负责人', en: 'Overdue: brought before the supervisor and the head' },
  issueDocument: { zh: '签发文书', en: 'Document issued' },
}

/** Beside the words the filer added, which stand as an entry of their own. */
const FILES_ADDED: Words = { zh: '当事人补充了文件', en: 'The filer added files' }

/** A step that is nothing but the note or the message it wrote, which the story shows itself, with its words. */
const isToldInWords = ({ type, data }: StoredEvent): boolean =>
  type === noteCase.name ||
  type === messageFiler.name ||
  (type === 'addToSubmission' && !(data as { files?: number }).files)

const SYSTEM: Words = { zh: '系统', en: 'System' }
const FILER: Words = { zh: '投诉举报人', en: 'Filer' }

/** The story of a case for the office: steps, notes and messages in the order they happened. */
export const listCaseEntries = async (ctx: Ctx, found: CaseRow): Promise<CaseEntry[]> => {
  const submissionId = found.submissionId
  const [happened, notes, messages] = await Promise.all([
    listEvents(ctx, [found.id, ...(submissionId ? [submissionId] : [])]),
    listNotes(ctx, found.id),
    submissionId ? listMessages(ctx, submissionId) : Promise.resolve([]),
  ])
  // That the complainant reports too is for those alone who may know reporters (Order 121, article 37).
  const events = happened.filter(
    (event) => !isToldInWords(event) && (event.type !== splitReport.name || ctx.can(splitReport.name, 'Case', found)),
  )
  // What was said in the sister case stays there: the report side does not read the mediation's letters.
  const own = messages.filter(({ caseId, body }) => (caseId === null || caseId === found.id) && body.trim() !== '')
  const hidden = toldHiddenReason(ctx, found)
  const names = await namesOf(ctx, [
    ...events.map((event) => (event.actorKind === 'person' ? event.actorId : null)),
    ...events.flatMap(peopleOf),
    ...notes.map((note) => note.authorId),
    ...own.map((message) => message.authorId),
  ])
  const [offices, places] = await Promise.all([
    officesOf(ctx, events),
    namesOfPlaces(ctx, events.flatMap(placesOf), found.receivedOn),
  ])
  const entries: CaseEntry[] = [
    ...events.map((event) => ({
      id: event.id,
      at: event.at,
      kind: 'STEP' as const,
      by: byWhom(ctx.locale, event, names),
      title: say(
        event.type === 'addToSubmission'
          ? FILES_ADDED
          : (findCaseAction(event.type)?.words ?? otherStories[event.type] ?? { zh: event.type, en: event.type }),
        ctx.locale,
      ),
      body: detailOf(ctx.locale, found, event, { names, offices, places }),
      action: event.type,
    })),
    ...notes.map((note) => ({
      id: note.id,
      at: note.writtenAt,
      kind: 'NOTE' as const,
      by: names.get(note.authorId) ?? '',
      title: say({ zh: '内部备注', en: 'Internal note' }, ctx.locale),
      body: note.body,
      action: null,
    })),
    ...own.map((message) => ({
      id: message.id,
      at: message.sentAt,
      kind: message.direction === 'TO_FILER' ? ('MESSAGE_TO_FILER' as const) : ('FROM_FILER' as const),
      by: message.authorId ? (names.get(message.authorId) ?? '') : say(FILER, ctx.locale),
      title: say(
        message.direction === 'TO_FILER'
          ? { zh: '告知当事人', en: 'Told to the filer' }
          : { zh: '当事人补充', en: 'Added by the filer' },
        ctx.locale,
      ),
      body: hidden ?? bodyOf(ctx, message),
      action: null,
    })),
  ]
  const shown = mayKnowFiler(ctx, found) ? entries : entries.map((entry) => unlinked(ctx, found, entry))
  return shown.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/**
 * For those who may not know the reporter, what this case shares with the complaint of the same submission: neither the
 * ids nor the instant of what happened to both, nor whether it was opened with the complaint or split off it later.
 */
const unlinked = (ctx: Ctx, found: CaseRow, entry: CaseEntry): CaseEntry => {
  const own = { ...entry, id: ctx.crypto.blindIndex(entry.id, `entry of ${found.id}`) }
  if (entry.action === 'openCase' && found.submissionId)
    return { ...own, by: say(SYSTEM, ctx.locale), at: startOfDay(found.receivedOn) }
  // Who wrote a paper in, and on which day, stands beside the complaint of the same paper, too.
  if (entry.action === 'fileSubmission') return { ...own, by: say(FILER, ctx.locale), at: startOfDay(found.receivedOn) }
  const isShared = SHARED.includes(entry.action ?? '') || entry.kind === 'FROM_FILER'
  return isShared ? { ...own, at: startOfDay(legalDay(entry.at)) } : own
}

/** Events of the submission. */
const SHARED = ['fileSubmission', 'addToSubmission', 'withdrawSubmission']

const namesOf = async (ctx: Ctx, ids: readonly (string | null)[]): Promise<Map<string, string>> => {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))]
  const people = wanted.length > 0 ? await findPeopleByIds(ctx, wanted) : []
  return new Map(people.map((person) => [person.id, person.name]))
}

type OfficeData = { office?: string; offeredTo?: string; returnedBy?: string }

/** The office an event of a transfer is about. */
const officeIdOf = ({ data }: StoredEvent): string | undefined => {
  const { office, offeredTo, returnedBy } = data as OfficeData
  return office ?? offeredTo ?? returnedBy
}

const officesOf = async (ctx: Ctx, events: readonly StoredEvent[]): Promise<Map<string, string>> => {
  const ids = [...new Set(events.flatMap((event) => officeIdOf(event) ?? []))]
  const offices = ids.length > 0 ? await findAuthoritiesByIds(ctx, ids) : []
  return new Map(offices.map(({ id, name, nameEn }) => [id, say({ zh: name, en: nameEn }, ctx.locale)]))
}

const byWhom = (locale: Locale, event: StoredEvent, names: ReadonlyMap<string, string>): string => {
  if (event.actorKind === 'person') return names.get(event.actorId ?? '') ?? ''
  // The case opens by itself with the filing.
  return say(event.actorKind === 'system' || event.type === 'openCase' ? SYSTEM : FILER, locale)
}

type EventData = {
  to?: string
  assigneeId?: string
  officers?: readonly string[]
  presiderId?: string
  title?: Words
  number?: string | null
  measure?: unknown
  served?: Served
  late?: readonly LateClock[]
  divisionCode?: string
  /** Number of a case that this step opened, or is about. */
  opened?: string
  earlier?: string
}

/** Whom a step put in charge of something. */
const peopleOf = ({ data }: StoredEvent): string[] => {
  const { assigneeId, officers, presiderId } = data as EventData
  return [assigneeId, presiderId].filter((id) => id !== undefined).concat(officers ?? [])
}

/** The places that a step names by their codes. */
const placesOf = ({ data }: StoredEvent): string[] =>
  Object.values(data as Record<string, unknown>).filter(
    (value): value is string => typeof value === 'string' && isCountyCode(value),
  )

type Known = {
  names: ReadonlyMap<string, string>
  offices: ReadonlyMap<string, string>
  places: ReadonlyMap<string, string>
}

/** That a step came after its last day, and by how much. */
const sayLate = ({ ruleset }: CaseRow, { clock, dueOn, endedOn }: LateClock): Words => {
  const unit = dayUnitOf(ruleset, clock)
  const count = daysLeft(unit, dueOn, endedOn)
  const { label } = getClock(ruleset, clock)
  return {
    zh: `逾期办理（${label.zh}）：超过${count}${unit === 'DAY' ? '天' : '个工作日'}，${sayDay(dueOn).zh}到期`,
    en: `Late (${label.en}): ${count} ${unit === 'DAY' ? 'days' : 'working days'} after ${sayDay(dueOn).en}`,
  }
}

const detailOf = (
  locale: Locale,
  found: CaseRow,
  event: StoredEvent,
  { names, offices, places }: Known,
): string | null => {
  const { to, title, number, measure, served, late = [], divisionCode, opened, earlier } = event.data as EventData
  const named = peopleOf(event).flatMap((id) => names.get(id) ?? [])
  if (title)
    return [say(ofMeasure(title, typeof measure === 'number' ? measure : undefined), locale), number]
      .filter(Boolean)
      .join(' ')
  const state = event.subjectId === found.id && to ? getProcedure(found.procedure).states[to] : undefined
  const said = [
    offices.get(officeIdOf(event) ?? ''),
    named.length > 0 ? named.join(locale === 'en' ? ', ' : '、') : state && say(state.words, locale),
    ...(served ? [say(sayServed(served), locale)] : []),
    ...describeAnswers(locale, found, event, places),
    ...(divisionCode ? [places.get(divisionCode) ?? divisionCode] : []),
    ...(opened ? [say({ zh: `另立案件${opened}`, en: `Case ${opened} was opened` }, locale)] : []),
    ...(earlier ? [earlier] : []),
    ...late.map((one) => say(sayLate(found, one), locale)),
  ].filter((part) => part !== undefined)
  return said.length > 0 ? said.join(locale === 'en' ? '; ' : '；') : null
}

const toldWords: Record<string, Words> = {
  wechatId: { zh: '微信号', en: 'WeChat ID' },
  shopName: { zh: '店铺名称', en: 'Shop name' },
  payee: { zh: '收款人', en: 'Payee' },
  phone: { zh: '电话', en: 'Phone' },
  link: { zh: '链接', en: 'Link' },
  waybill: { zh: '快递单号', en: 'Waybill' },
  description: { zh: '其他描述', en: 'Description' },
}

/** What is personal in it, as the register masks it. */
const personalInTold: Record<string, IdentifierKind> = { phone: 'PHONE', payee: 'PAYEE', waybill: 'WAYBILL_SENDER' }

/** What the filer said of the seller, with the questions; `isMasked`: for who may not have the register reveal it either. */
export const describeToldSeller = (locale: Locale, submission: Submission, { isMasked = false } = {}) =>
  Object.entries(submission.sellerTold)
    .filter(([, value]) => value)
    .map(([name, value]) => {
      const kind = isMasked ? personalInTold[name] : undefined
      return {
        label: say(toldWords[name] ?? { zh: name, en: name }, locale),
        value: kind ? maskIdentifier(kind, String(value)) : String(value),
      }
    })

/** The answers to the category's own questions, ready to read. */
export const describeDetails = (locale: Locale, submission: Submission) => {
  const fields = findCategory(submission.category)?.fields ?? []
  return fields.flatMap((field) => {
    const value = submission.details[field.name]
    if (value === undefined) return []
    const option = field.options?.(undefined).find((one) => one.value === value)
    const shown =
      typeof value === 'boolean'
        ? say(value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }, locale)
        : option
          ? say(option.words, locale)
          : String(value)
    return [{ label: say(field.words, locale), value: shown }]
  })
}

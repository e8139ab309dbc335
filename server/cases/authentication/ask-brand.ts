import { z } from 'zod'
import './authentication-tables.ts'
import type { Brand } from '../../brands/brand-store.ts'
import { inTurn, orRefused } from '../../core/batch.ts'
import type { Ctx } from '../../core/context.ts'
import { type ErrorCode, Forbidden, IllegalTransition } from '../../core/errors.ts'
import { appendFirstEvents } from '../../core/event-log.ts'
import { inTransaction } from '../../core/transaction.ts'
import { inBoth, text, validate } from '../../core/validate.ts'
import { findingIdsUpTo } from '../../detection/finding-ids.ts'
import { type FindingRow, lockFinding } from '../../detection/finding-store.ts'
import { plusDays } from '../../law/day.ts'
import { findListingsByIds, type Listing } from '../../sellers/listing-store.ts'
import { isPossible, obstacleTo } from '../action-available.ts'
import { askRightsHolder } from '../actions/ask-rights-holder.ts'
import { lockCase } from '../case-store.ts'
import { performCaseAction } from '../perform-case-action.ts'
import { type Authentication, isCaseAwaiting } from './authentication-store.ts'
import { brandsOfListings } from './brands-of-finding.ts'

export const MOST_ASKED = 50
export const MOST_DAYS = 60

const input = z.strictObject({
  findingIds: findingIdsUpTo(MOST_ASKED),
  brandId: z.uuid().nullish(),
  question: text(500, 2),
  dueOn: z.iso.date(),
})

export type AskBrandInput = z.input<typeof input>

export const ASK_OUTCOMES = ['ASKED', 'NO_BRAND', 'ASKED_BEFORE', 'NOT_PERMITTED', 'NOT_FOUND'] as const
export type AskOutcome = (typeof ASK_OUTCOMES)[number]

/** What became of one finding of a batch. `asked`: the request, where one was made. */
export type AskResult = { findingId: string; outcome: AskOutcome; asked: Authentication | null }

const outcomeOf: Partial<Record<ErrorCode, AskOutcome>> = {
  FORBIDDEN: 'NOT_PERMITTED',
  ILLEGAL_TRANSITION: 'ASKED_BEFORE',
  NOT_FOUND: 'NOT_FOUND',
}

/**
 * 请权利人辨认: asks the brand of each finding whether what was offered is its own (penalty procedure rules, article 30).
 * The brand is shown the offer, never who told of it or who sells. Where a report case under verification stands on the
 * finding, the step askRightsHolder is taken in it, which stops its limit (article 18(2)). Each finding on its own, in
 * the order asked. `brandId`: which of several brands met; the first unless told. InvalidInput.
 */
export const askBrand = async (ctx: Ctx, raw: AskBrandInput): Promise<AskResult[]> => {
  const today = ctx.clock.today()
  const within = input.refine(({ dueOn }) => dueOn >= today && dueOn <= plusDays(today, MOST_DAYS), {
    path: ['dueOn'],
    error: inBoth({
      zh: `答复期限应在今天起 ${MOST_DAYS} 天内`,
      en: `The day lies within ${MOST_DAYS} days from today.`,
    }),
  })
  const asking = validate(ctx.locale, within, raw)
  return inTurn(asking.findingIds, (findingId) =>
    orRefused<AskResult, AskOutcome>(
      async () => {
        const asked = await inTransaction(ctx, (tx) => askAbout(tx, findingId, asking))
        return { findingId, outcome: asked ? 'ASKED' : 'NO_BRAND', asked: asked ?? null }
      },
      outcomeOf,
      (outcome) => ({ findingId, outcome, asked: null }),
    ),
  )
}

type Asking = z.output<typeof input>

const askAbout = async (ctx: Ctx, findingId: string, asking: Asking): Promise<Authentication | undefined> => {
  const found = await lockFinding(ctx, findingId)
  if (!ctx.can('decide', 'Finding', found)) throw new Forbidden('askBrand')
  const [listing] = await findListingsByIds(ctx, [found.listingId])
  if (!listing) return undefined
  const brands = (await brandsOfListings(ctx, [listing])).get(listing.id) ?? []
  const brand = asking.brandId ? brands.find(({ id }) => id === asking.brandId) : brands[0]
  if (!brand) return undefined
  const pausesCase = await stopLimit(ctx, found, brand)
  const asked = await ctx.db
    .insertInto('authentication')
    .values({
      ...{ findingId, brandId: brand.id, authorityId: found.authorityId, caseId: found.caseId, pausesCase },
      question: asking.question.trim(),
      shown: JSON.stringify(shownOf(found, listing)),
      askedBy: ctx.actor.kind === 'person' ? (ctx.actor.id ?? null) : null,
      askedAt: ctx.clock.now(),
      dueOn: asking.dueOn,
      ...{ verdict: null, reason: null, answeredBy: null, answeredAt: null },
    })
    .onConflict((conflict) => conflict.column('findingId').where('verdict', 'is', null).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!asked) throw new IllegalTransition('askBrand', 'WAITING')
  const data = { findingId, brandId: brand.id, caseId: found.caseId, dueOn: asking.dueOn, pausesCase }
  await appendFirstEvents(ctx, [{ subjectType: 'Authentication', subjectId: asked.id, type: 'askBrand', data }])
  return asked
}

const shownOf = ({ spans }: FindingRow, { title, text, priceFen, url }: Listing) => ({
  ...{ title, text, priceFen, url },
  spans,
})

/** Takes the step in the case on the finding, where it is possible now. Forbidden where it is not the actor's to take. */
const stopLimit = async (ctx: Ctx, { caseId }: FindingRow, brand: Brand): Promise<boolean> => {
  if (!caseId) return false
  const found = await lockCase(ctx, caseId)
  if (!ctx.can(askRightsHolder.name, 'Case', found)) throw new Forbidden('askBrand')
  // Its limit stands still for another question already: then the last answer lets it run on.
  if (await isCaseAwaiting(ctx, caseId)) return found.facts.rightsHolderSince !== undefined
  if (!isPossible(askRightsHolder, found) || obstacleTo(ctx, askRightsHolder, found)) return false
  const answers = { rightsHolder: (brand.rightHolder ?? brand.nameZh).slice(0, 100), askedOn: ctx.clock.today() }
  await performCaseAction(ctx, { caseId, expectedVersion: found.version, action: askRightsHolder.name, answers })
  return true
}

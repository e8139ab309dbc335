import { sql } from 'kysely'
import './cases-tables.ts'
import { findSameDispute } from '../complaints/find-same-dispute.ts'
import { getSubmission } from '../complaints/submission-store.ts'
import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { listEvents } from '../core/event-log.ts'
import { say, type Words } from '../core/words.ts'
import { findAuthoritiesByIds } from '../identity/authority-store.ts'
import { sayDay } from '../law/say-day.ts'
import { venuePrinciples } from '../law/venue-rules.ts'
import type { CaseRow } from './define-case-action.ts'

type Elsewhere = Pick<CaseRow, 'id' | 'authorityId' | 'receivedOn'>

/** The office's name and the day: nothing of the other case, which this officer may not read. */
const nameOf = async (ctx: Ctx, { authorityId }: Elsewhere): Promise<Words> => {
  const [office] = await findAuthoritiesByIds(ctx, [authorityId])
  return { zh: office!.name, en: office!.nameEn }
}

/**
 * Order 121, article 14: of several competent offices the one that received the complaint first handles the dispute.
 * InvalidInput when another office received it earlier and has not given it up.
 */
export const checkFirstToReceive = async (ctx: Ctx, found: CaseRow): Promise<void> => {
  const others = found.submissionId ? await findSameDispute(ctx, await getSubmission(ctx, found.submissionId)) : []
  if (others.length === 0) return
  const earlier = await ctx.db
    .selectFrom('caseFile')
    .select(['id', 'authorityId', 'receivedOn'])
    .where('submissionId', 'in', others)
    .where('procedure', '=', 'mediation')
    .where('isOpen', '=', true)
    .where('state', 'not in', ['refused', 'withdrawn'])
    .where('authorityId', '<>', found.authorityId)
    .where((eb) =>
      // Ids are made in the order of receipt, which decides within a day.
      eb.or([
        eb('receivedOn', '<', found.receivedOn),
        eb.and([eb('receivedOn', '=', found.receivedOn), eb('id', '<', found.id)]),
      ]),
    )
    .orderBy('receivedOn')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!earlier) return
  const office = await nameOf(ctx, earlier)
  const [cited] = venuePrinciples(found.ruleset).firstToReceive.articles
  throw new InvalidInput([
    {
      path: 'message',
      message: say(
        {
          zh: `${office.zh}已于${sayDay(earlier.receivedOn).zh}先收到同一争议，由其处理（${cited!.zh}）；请移送该机关，或者按已经受理不予受理`,
          en: `${office.en} received the same dispute first, on ${sayDay(earlier.receivedOn).en}, and handles it (${cited!.en}). Offer the case to it, or refuse it as taken up already.`,
        },
        ctx.locale,
      ),
    },
  ])
}

/**
 * Penalty procedure rules 12: the same act is dealt with where a case was filed first. InvalidInput when another office
 * has filed on the same seller in the same category, unless the officer states that it is another act.
 */
export const checkFirstToFile = async (ctx: Ctx, found: CaseRow, isOtherAct: boolean): Promise<void> => {
  if (isOtherAct || found.sellerId === null) return
  // The report stays where it was filed on; the penalty case may have gone to another office since.
  const others = await ctx.db
    .selectFrom('caseFile as report')
    .leftJoin('caseFile as penalty', (join) =>
      join.on(sql<boolean>`penalty.procedure = 'enforcement' and penalty.facts->>'reportCaseId' = report.id::text`),
    )
    .select(['report.id', 'report.receivedOn'])
    .select(({ fn }) => fn.coalesce('penalty.authorityId', 'report.authorityId').as('authorityId'))
    .where('report.sellerId', '=', found.sellerId)
    .where('report.category', '=', found.category)
    .where('report.procedure', '=', 'report')
    .where(({ fn }) => fn.coalesce('penalty.authorityId', 'report.authorityId'), '<>', found.authorityId)
    .where('report.state', 'in', ['filed', 'closed', 'archived'])
    .orderBy('report.id')
    .execute()
  if (others.length === 0) return
  const events = await listEvents(
    ctx,
    others.map(({ id }) => id),
  )
  const filing = events.find(({ type }) => type === 'fileCase')
  const first = others.find(({ id }) => id === filing?.subjectId)
  if (!first) return
  const office = await nameOf(ctx, first)
  const [cited] = venuePrinciples(found.ruleset).firstToFile.articles
  throw new InvalidInput([
    {
      path: 'otherAct',
      message: say(
        {
          zh: `${office.zh}已就该商家同类问题立案。同一违法行为由最先立案的机关管辖（${cited!.zh}），请移送；不是同一违法行为的，请勾选确认`,
          en: `${office.en} has opened a penalty case on this seller in this category. The same act belongs to the office that opened one first (${cited!.en}): offer the case to it, or confirm that this is another act.`,
        },
        ctx.locale,
      ),
    },
  ])
}

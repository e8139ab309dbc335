import './notifications-tables.ts'
import { actAs } from '../core/act-as.ts'
import type { Ctx } from '../core/context.ts'
import type { Mail, Mailer } from '../core/mailer.ts'
import type { Listener } from '../core/outbox.ts'
import { findPerson, findPersonActor } from '../identity/person-store.ts'
import { findListingsByIds } from '../sellers/listing-store.ts'
import { findSellersByIds } from '../sellers/seller-store.ts'
import type { SavedSearchKind } from './notifications-tables.ts'

/** More would be a wall of links; the page has them all. */
const MOST_LINKS = 20

/** One mail for each alert. A server that is away is tried again until it is there; a mail that is refused, for half an hour. */
export const mailSearchAlert: Listener = {
  name: 'mailSearchAlert',
  on: [],
  batch: 1,
  isLeisurely: true,
  longestWaitSeconds: 1_800,
  async handle(ctx, alertIds) {
    for (const alertId of alertIds) await mailOne(ctx, alertId)
  },
}

const mailOne = async (ctx: Ctx, alertId: string) => {
  const alert = await ctx.db
    .selectFrom('searchAlert')
    .innerJoin('savedSearch', 'savedSearch.id', 'searchAlert.savedSearchId')
    .select(['searchAlert.id', 'personId', 'kind'])
    .where('searchAlert.id', '=', alertId)
    .where('mailedAt', 'is', null)
    .where('removedAt', 'is', null)
    .where('alerts', '=', true)
    .executeTakeFirst()
  const actor = alert && (await findPersonActor(ctx, alert.personId))
  const person = alert && (await findPerson(ctx, alert.personId))
  if (!ctx.mailer || !alert || !actor || !person) return
  const paths = await readablePaths(actAs(ctx, actor), alert)
  if (paths.length === 0) return
  await ctx.mailer.send(mailOf(ctx.mailer, { id: alert.id, to: person.email, paths }))
  await ctx.db.updateTable('searchAlert').set({ mailedAt: ctx.clock.now() }).where('id', '=', alert.id).execute()
}

/** The pages of those hits that the person may still read. */
const readablePaths = async (ctx: Ctx, { id, kind }: { id: string; kind: SavedSearchKind }): Promise<string[]> => {
  const hits = await ctx.db.selectFrom('savedSearchHit').select('hitId').where('alertId', '=', id).execute()
  const ids = hits.map(({ hitId }) => hitId)
  const rows = kind === 'SELLERS' ? await findSellersByIds(ctx, ids) : await findListingsByIds(ctx, ids)
  return rows.map((row) => `/desk/${kind.toLowerCase()}/${row.id}`)
}

/** A mail goes through many hands: it says how many and where, never who or what was looked for. */
const mailOf = (mailer: Mailer, { id, to, paths }: Pick<Mail, 'id' | 'to'> & { paths: readonly string[] }): Mail => {
  const { length } = paths
  const links = paths.slice(0, MOST_LINKS).map(mailer.linkTo)
  return {
    id,
    to,
    subject: `微监：保存的检索有 ${length} 个新结果 · Weijian: ${length} new for a saved search`,
    text: [
      `您保存的检索有 ${length} 个新结果。为保护个人信息，邮件里不写检索内容和名称，请登录查看：`,
      `A search you saved has found ${length} new. To protect personal data this mail names neither the search nor the hits; sign in to see them:`,
      '',
      mailer.linkTo('/desk/searches'),
      ...links,
      ...(length > links.length ? [`… ${length - links.length} +`] : []),
      '',
      '不再需要提醒时，可以在上面的页面关闭。 You can switch alerts off on that page.',
    ].join('\n'),
  }
}

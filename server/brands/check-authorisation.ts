import { sql } from 'kysely'
import './brands-tables.ts'
import type { Ctx } from '../core/context.ts'
import { likeText } from '../core/like-text.ts'
import { plainCreditCode } from '../sellers/credit-code.ts'
import { identifierKey } from '../sellers/identifier-key.ts'
import type { MatchKeyKind } from '../sellers/match-keys-of.ts'
import { searchKey } from '../sellers/text/search-key.ts'
import type { AuthorisationStanding } from './authorisation-standings.ts'
import { authorisationStateOn } from './authorisation-states.ts'

/** What anybody may know of an authorisation: neither whom it names nor through which other accounts. */
export type CheckedAuthorisation = {
  matchedBy: MatchKeyKind
  scope: string
  fromOn: string
  untilOn: string
  revokedOn: string | null
}

export type AuthorisationCheck = {
  standing: AuthorisationStanding
  /** As registered; null when the brand is unknown. */
  brand: string | null
  /** The one the answer rests on. */
  authorisation: CheckedAuthorisation | null
}

/** By what the filing was met, the surest first: anybody can borrow a name. */
const SURENESS: readonly MatchKeyKind[] = ['CREDIT_CODE', 'LINK', 'WECHAT_ID', 'ACCOUNT', 'SHOP_NAME', 'NAME']

/** The better a state answers for the seller, the earlier: a term that was renewed does not count as run out. */
const BEST = ['CURRENT', 'UPCOMING', 'REVOKED', 'EXPIRED'] as const

/**
 * Whether a brand, by its own filing, authorises exactly this seller: by credit code, WeChat ID, link, shop or account
 * name, or the party's name. A phone is personal and answers nothing, whatever it was filed as.
 */
export const checkAuthorisation = async (
  ctx: Ctx,
  { brand: asked, seller }: { brand: string; seller: string },
): Promise<AuthorisationCheck> => {
  const brand = await findBrandCalled(ctx, asked)
  if (!brand) return { standing: 'BRAND_UNKNOWN', brand: null, authorisation: null }
  const keys = keysIn(seller)
  const found = await ctx.db
    .selectFrom('brandAuthorisation')
    .innerJoin('brandAuthorisationKey', 'authorisationId', 'brandAuthorisation.id')
    .select(['kind', 'scope', 'fromOn', 'untilOn', 'revokedOn'])
    .where('brandId', '=', brand.id)
    .where(
      sql<boolean>`(kind, value_key) in (select * from unnest(${keys.map(([kind]) => kind)}::text[], ${keys.map(([, key]) => key)}::text[]))`,
    )
    .execute()
  const today = ctx.clock.today()
  const ranked = found
    .map((one) => ({ one, state: authorisationStateOn(one, today) }))
    .sort(
      (a, b) =>
        BEST.indexOf(a.state) - BEST.indexOf(b.state) ||
        SURENESS.indexOf(a.one.kind) - SURENESS.indexOf(b.one.kind) ||
        (a.one.untilOn < b.one.untilOn ? 1 : -1),
    )
  const [best] = ranked
  if (best) {
    const { kind, ...authorisation } = best.one
    return {
      standing: best.state === 'CURRENT' ? 'AUTHORISED' : best.state,
      brand: brand.nameZh,
      authorisation: { ...authorisation, matchedBy: kind },
    }
  }
  const keeps = await ctx.db
    .selectFrom('brandAuthorisation')
    .select('id')
    .where('brandId', '=', brand.id)
    .limit(1)
    .executeTakeFirst()
  return { standing: keeps ? 'NOT_FILED' : 'KEEPS_NO_FILING', brand: brand.nameZh, authorisation: null }
}

/** The brand of exactly this name; an alias tells one only where no other brand has it. */
const findBrandCalled = async (ctx: Ctx, asked: string) => {
  const key = searchKey(asked)
  if (key === '') return undefined
  const brands = await ctx.db
    .selectFrom('brand')
    .select(['id', 'nameZh', 'nameLatin', 'aliases'])
    .where('findKeys', 'like', `%${likeText(key)}%`)
    .limit(100)
    .execute()
  const named = brands.filter(({ nameZh, nameLatin }) => [nameZh, nameLatin ?? ''].map(searchKey).includes(key))
  const called = brands.filter(({ aliases }) => aliases.map(searchKey).includes(key))
  if (named.length > 0) return named[0]
  return called.length === 1 ? called[0] : undefined
}

const isPhone = (text: string): boolean => /^[\d\s+()-]{7,}$/.test(text.normalize('NFKC').trim())

const keysIn = (seller: string): [MatchKeyKind, string][] => {
  const code = plainCreditCode(seller)
  const name = searchKey(seller)
  const keys: [MatchKeyKind, string][] = [
    ['CREDIT_CODE', code],
    ['LINK', identifierKey('LINK', seller)],
    ...(isPhone(seller)
      ? []
      : ([
          ['WECHAT_ID', identifierKey('WECHAT_ID', seller)],
          ['ACCOUNT', name],
          ['SHOP_NAME', name],
          ['NAME', name],
        ] as [MatchKeyKind, string][])),
  ]
  return keys.filter(([, key]) => key !== '')
}

import { sql } from 'kysely'
import type { House } from '../house.ts'
import type { Thing } from './audiences.ts'
import type { Home } from './callers.ts'
import { officesOf, type Settled } from './settle-callers.ts'

type Row = {
  type: string
  id: string
  home?: string
  offeredTo?: string
  assignee?: string
  procedure?: string
  owner?: string
}

/** Whose something is: the seller the respondent is, the brand, the two platforms. */
export type Owners = { seller: string; platform: string; otherPlatform: string; brand: string }

/** Everything of the town by its id, as its tables have it. */
export const readWorld = async (
  house: House,
  callers: readonly Settled[],
  owners: Owners,
): Promise<Map<string, Thing>> => {
  const homes = new Map(Object.entries(officesOf(house)).map(([home, id]) => [id, home as Home]))
  const names = new Map(callers.flatMap(({ caller, personId }) => (personId ? [[personId, caller.name]] : [])))
  const ownerOf = new Map(Object.entries(owners).map(([owner, id]) => [id, owner]))
  const { rows } = await sql<Row>`
    select 'Case' as type, id::text, authority_id::text as home, offered_to_id::text as "offeredTo", assignee_id as assignee,
      procedure, null as owner from case_file
    union all select 'Document', d.id::text, c.authority_id::text, c.offered_to_id::text, c.assignee_id, c.procedure, null
      from document d join case_file c on c.id = d.case_id
    union all select 'Seller', id::text, null, null, null, null, id::text from seller
    union all select 'Listing', id::text, null, null, null, null, seller_id::text from listing
    union all select 'Finding', id::text, authority_id::text, null, null, null, null from finding
    union all select 'PartnerReport', id::text, authority_id::text, null, null, null, partner_id::text from partner_report
    union all select 'Brand', id::text, null, null, null, null, id::text from brand
    union all select 'BrandAuthorisation', id::text, null, null, null, null, brand_id::text from brand_authorisation
    union all select 'Authentication', id::text, authority_id::text, null, null, null, brand_id::text from authentication
    union all select 'Partner', id::text, null, null, null, null, id::text from partner
    union all select 'ApiKey', id::text, null, null, null, null, partner_id::text from api_key
    union all select 'SavedSearch', id::text, null, null, person_id, null, null from saved_search
    union all select 'FieldRecord', id::text, authority_id::text, null, collector_id, null, null from field_record
    union all select 'FieldSample', id::text, authority_id::text, null, null, null, null from field_sample
    union all select 'LexiconRule', id::text, null, null, null, null, null from lexicon_rule
    union all select 'LexiconHit', id::text, null, null, null, null, null from lexicon_hit
    union all select 'PersonEntry', id::text, null, null, null, null, null from event where subject_type = 'Person'
    union all select 'Person', id, authority_id::text, null, null, null, null from person`.execute(house.parts.db)
  return new Map(
    rows.map(({ type, id, home, offeredTo, assignee, procedure, owner }): [string, Thing] => [
      id,
      {
        type,
        home: homes.get(home ?? '') ?? null,
        offeredTo: homes.get(offeredTo ?? '') ?? null,
        // Somebody, though none of the callers: not the same as nobody.
        assignee: assignee ? (names.get(assignee) ?? 'somebody else') : null,
        procedure: procedure ?? undefined,
        owner: ownerOf.get(owner ?? '') ?? null,
      },
    ]),
  )
}

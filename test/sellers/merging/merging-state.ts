import { sql } from 'kysely'
import type { Ctx } from '../../../server/core/context.ts'

/** Everything that merging could touch, as one text: what is in force, and the rows of the register themselves. */
export const mergingState = async (ctx: Ctx): Promise<string> => {
  const { rows } = await sql<{ state: string }>`
    select jsonb_build_array(
      (select jsonb_agg(to_jsonb(r) order by r.seller_id) from seller_representative as r),
      (select jsonb_agg(to_jsonb(m) order by m.id) from seller_merge as m where undone_at is null),
      (select jsonb_agg(to_jsonb(d) order by d.id) from seller_distinction as d where withdrawn_at is null),
      (select jsonb_agg(to_jsonb(s) order by s.id) from seller as s),
      (select jsonb_agg(to_jsonb(a) order by a.id) from seller_account as a),
      (select jsonb_agg(to_jsonb(i) order by i.id) from seller_identifier as i),
      (select jsonb_agg(jsonb_build_array(c.id, c.seller_id, c.version) order by c.id) from case_file as c)
    )::text as state`.execute(ctx.db)
  return rows[0]!.state
}

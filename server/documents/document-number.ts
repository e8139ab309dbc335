import { sql } from 'kysely'
import './documents-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Form } from './define-form.ts'

export type Taken = { sequence: number; number: string }

/** How an office is called in front of 市监: 清溪县市场监督管理局 → 清溪. */
export const officeSign = (office: string): string => {
  const place = office.replace(/市场监督管理.*$/, '')
  return place.length > 2 ? place.replace(/(特别行政区|自治[区州县]|[省市县区])$/, '') : place
}

/** 清溪市监受〔2026〕第3号; the penalty forms of 2021 are numbered without 第. */
export const sayNumber = (form: Form, office: string, year: number, sequence: number | string): string => {
  const ordinal = form.source.set === 'FORM10' ? `第${sequence}号` : `${sequence}号`
  return `${officeSign(office)}市监${form.mark}〔${year}〕${ordinal}`
}

/**
 * The next number of this office, form and year. The counter's row stays locked until the caller's transaction ends:
 * who comes next waits, and a number whose paper was not issued after all goes back.
 */
export const takeNumber = async (
  ctx: Ctx,
  { form, authorityId, office }: { form: Form; authorityId: string; office: string },
): Promise<Taken> => {
  const year = Number(ctx.clock.today().slice(0, 4))
  const { last } = await ctx.db
    .insertInto('documentCounter')
    .values({ authorityId, form: form.name, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['authorityId', 'form', 'year']).doUpdateSet({ last: sql`document_counter.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return { sequence: last, number: sayNumber(form, office, year, last) }
}

import { sql } from 'kysely'
import '../../sellers-tables.ts'
import type { Ctx } from '../../../core/context.ts'
import { Duplicate } from '../../../core/errors.ts'
import { identifierKey } from '../../identifier-key.ts'
import { IDENTIFIER_KINDS, type IdentifierKind, identifierKindWords, isUniqueByLaw } from '../../identifier-kinds.ts'
import { identifierProblem } from '../../identifier-problem.ts'
import { sealIdentifier } from '../../sealed-identifier.ts'
import { optionsOf, refuse } from '../check-answers.ts'
import { defineRegisterAction } from '../define-register-action.ts'

/** 登记识别信息: something the seller can be found by. One that the law gives to one party alone stays with one seller. */
export const addIdentifier = defineRegisterAction({
  name: 'addIdentifier',
  words: { zh: '登记识别信息', en: 'Add an identifier' },
  consequence: {
    zh: '以后可凭它找到该商家；个人信息加密保存，页面只显示掩码',
    en: 'The seller is found by it; what is personal is kept sealed and shown masked',
  },
  about: 'seller',
  fields: [
    {
      name: 'kind',
      kind: 'CHOICE',
      words: { zh: '类型', en: 'Kind' },
      required: true,
      options: optionsOf(IDENTIFIER_KINDS, identifierKindWords),
    },
    { name: 'value', kind: 'TEXT', words: { zh: '内容', en: 'Value' }, required: true, maxLength: 500 },
  ],
  async carryOut(ctx, answers, { seller }) {
    const kind = answers.kind as IdentifierKind
    const value = String(answers.value).trim()
    const problem = identifierProblem(kind, value)
    if (problem) refuse(ctx, 'value', problem)
    const key = identifierKey(kind, value)
    if (!key)
      refuse(ctx, 'value', {
        zh: '其中没有可以比对的文字或数字',
        en: 'It holds no letters or figures that could be compared.',
      })
    const kept = sealIdentifier(ctx, kind, value, key)
    if (isUniqueByLaw(kind)) await refuseHeldElsewhere(ctx, kind, kept.valueKey, seller.id)
    const added = await ctx.db
      .insertInto('sellerIdentifier')
      .values({ ...kept, sellerId: seller.id })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added)
      throw new Duplicate(
        ctx.locale === 'en' ? 'This seller has the same identifier already.' : '该商家已经登记了同样的识别信息',
        seller.id,
      )
    return { identifierId: added.id, kind }
  },
})

/** Two officers who give the same code to two sellers take turns; see resolve-told-sellers.ts for the same lock. */
const refuseHeldElsewhere = async (ctx: Ctx, kind: IdentifierKind, valueKey: string, sellerId: string) => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${kind} || ' ' || ${valueKey}, 1))`.execute(ctx.db)
  const holder = await ctx.db
    .selectFrom('sellerIdentifier')
    .innerJoin('seller', 'seller.id', 'sellerIdentifier.sellerId')
    .select(['seller.id', 'seller.name', 'seller.number'])
    .where('sellerIdentifier.kind', '=', kind)
    .where('valueKey', '=', valueKey)
    .where('sellerId', '<>', sellerId)
    .executeTakeFirst()
  if (!holder) return
  const { zh, en } = identifierKindWords[kind]
  throw new Duplicate(
    ctx.locale === 'en'
      ? `${en}: held by ${holder.name} (${holder.number}) already. The law gives it to one party alone: find out whether the two are one.`
      : `这个${zh}已登记在“${holder.name}”（${holder.number}）名下。依法一主体一码，请核实两者是否为同一主体`,
    holder.id,
  )
}

import { countCurrentOf } from '../server/brands/authorisation-store.ts'
import { type BrandContact, contactOf } from '../server/brands/brand-contact.ts'
import { type Brand, type BrandMark, findBrand, listBrands, listMarksOf } from '../server/brands/brand-store.ts'
import type { Ctx } from '../server/core/context.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'

const ContactRef = builder.objectRef<BrandContact>('BrandContact').implement({
  description: 'Whom to reach at a brand. Kept sealed.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Who it is.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'By phone.' }),
    email: t.exposeString('email', { nullable: true, description: 'By email.' }),
  }),
})

const MarkRef = builder.objectRef<BrandMark>('BrandMark').implement({
  description: '注册商标: a trademark registration in one class.',
  fields: (t) => ({
    registrationNo: t.exposeString('registrationNo', { description: '注册号.' }),
    class: t.exposeInt('class', { description: 'Class of the Nice Classification, 1 to 45.' }),
  }),
})

export const BrandRef = builder.objectRef<Brand>('Brand')

BrandRef.implement({
  description:
    'A brand on our register. A place on it is a product of ours: no licence, no duty, no word on quality. Staff; a brand for itself.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    version: t.exposeInt('version', { description: 'Send it back when you change the brand.' }),
    nameZh: t.exposeString('nameZh', { description: 'Its Chinese name, or the one it goes by; unique.' }),
    nameLatin: t.exposeString('nameLatin', { nullable: true, description: 'Its name in Latin letters.' }),
    aliases: t.exposeStringList('aliases', {
      description: 'What sellers call it instead. In screening an alias never counts alone.',
    }),
    rightHolder: t.exposeString('rightHolder', {
      nullable: true,
      description: '商标注册人: who holds the right; null where nobody has been entered.',
    }),
    marks: t.loadableList({
      type: MarkRef,
      description: 'Its trademark registrations, by number and class.',
      load: async (ids: string[], ctx: Ctx) => {
        const byBrand = Map.groupBy(await listMarksOf(ctx, ids), ({ brandId }) => brandId)
        return ids.map((id) => byBrand.get(id) ?? [])
      },
      resolve: ({ id }) => id as never,
    }),
    goods: t.exposeStringList('goods', { description: 'What is sold under it, in its own words.' }),
    contact: t.field({
      type: ContactRef,
      nullable: true,
      description:
        'Whom to reach. The brand itself, administrators and whoever decides on findings; null for others and where nobody is named.',
      resolve: (brand, _args, ctx) => contactOf(ctx, brand),
    }),
    currentAuthorisationCount: t.loadable({
      type: 'Int',
      description: 'How many of its authorisations are in force today.',
      load: async (ids: string[], ctx: Ctx) => {
        const counts = await countCurrentOf(ctx, ids)
        return ids.map((id) => counts.get(id) ?? 0)
      },
      resolve: ({ id }) => id,
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When its entry changed last.' }),
    mayEdit: t.boolean({
      description: 'Whether you may change its names, marks and right holder.',
      resolve: (brand, _args, ctx) => ctx.can('edit', 'Brand', brand),
    }),
    mayKeep: t.boolean({
      description: 'Whether you may change contact and goods, and file and revoke authorisations.',
      resolve: (brand, _args, ctx) => ctx.can('keep', 'Brand', brand),
    }),
  }),
})

const BrandConnection = connectionOf<Brand>('Brand', BrandRef)

builder.queryFields((t) => ({
  brand: t.field({
    type: BrandRef,
    nullable: true,
    description: 'One brand; null when there is none, or not for you.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, ctx) => (await findBrand(ctx, id)) ?? null,
  }),
  brands: t.field({
    type: BrandConnection,
    description: 'The register of brands, by name. Staff; a brand sees itself.',
    args: {
      ...pageArgs,
      query: t.arg.string({ description: 'Part of a name or an alias, in any spelling the normaliser knows.' }),
    },
    complexity: pageComplexity,
    resolve: (_root, args, ctx) => listBrands(ctx, args),
  }),
}))

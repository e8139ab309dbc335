import type { ToldListing, ToldReportSeller } from '../server/partners/report-item.ts'
import { builder } from './builder.ts'
import { MoneyRef } from './shared.ts'

export const ToldSellerRef = builder.objectRef<ToldReportSeller>('ToldSeller').implement({
  description: 'The seller as the platform told it.',
  fields: (t) => ({
    externalId: t.string({
      nullable: true,
      description: 'The platform’s own id of the seller.',
      resolve: (told) => told.externalId ?? null,
    }),
    name: t.exposeString('name', { description: 'Its name on the platform.' }),
    wechatId: t.string({ nullable: true, description: 'Its WeChat ID.', resolve: (told) => told.wechatId ?? null }),
    phone: t.string({ nullable: true, description: 'Its telephone.', resolve: (told) => told.phone ?? null }),
    shopName: t.string({
      nullable: true,
      description: 'The name of its shop.',
      resolve: (told) => told.shopName ?? null,
    }),
    link: t.string({ nullable: true, description: 'The address of its shop.', resolve: (told) => told.link ?? null }),
    creditCode: t.string({
      nullable: true,
      description: '统一社会信用代码: its unified social credit code.',
      resolve: (told) => told.creditCode ?? null,
    }),
  }),
})

export const ToldListingRef = builder.objectRef<ToldListing>('ToldListing').implement({
  description: 'A listing exactly as the platform told it in this report, whatever became of it later.',
  fields: (t) => ({
    externalId: t.exposeString('externalId', { description: 'The platform’s own id of the listing.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    text: t.string({ nullable: true, description: 'Its text.', resolve: (told) => told.text ?? null }),
    brand: t.string({
      nullable: true,
      description: 'The brand it is offered under.',
      resolve: (told) => told.brand ?? null,
    }),
    price: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'Its price.',
      resolve: (told) => (told.priceFen === undefined ? null : { fen: told.priceFen }),
    }),
    url: t.string({ nullable: true, description: 'Its address.', resolve: (told) => told.url ?? null }),
  }),
})

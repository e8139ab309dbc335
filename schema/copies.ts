import type { Ctx } from '../server/core/context.ts'
import { copyKinds } from '../server/detection/copies/copies-tables.ts'
import { type CopyCluster, findClustersOfListings } from '../server/detection/copies/find-clusters-of-listings.ts'
import { listPicturesByIds } from '../server/evidence/evidence-store.ts'
import { builder } from './builder.ts'
import { ListingPictureRef } from './listing-picture.ts'
import { ListingRef, loadListings } from './seller-ref.ts'

const words = { text: '文字', picture: '图片' }

const KindRef = builder.enumType('CopyKind', {
  description: 'What is near-identical.',
  values: Object.fromEntries(copyKinds.map((kind) => [kind.toUpperCase(), { value: kind, description: words[kind] }])),
})

const ClusterRef = builder.objectRef<CopyCluster>('CopyCluster').implement({
  description: 'Near-identical listings of several sellers: a lead to one source or one operator, never a verdict.',
  fields: (t) => ({
    kind: t.field({ type: KindRef, description: 'What is near-identical.', resolve: ({ kind }) => kind }),
    listingCount: t.exposeInt('listingCount', { description: 'How many listings.' }),
    sellerCount: t.exposeInt('sellerCount', { description: 'Of how many sellers; those that were merged count once.' }),
    isBounded: t.exposeBoolean('isBounded', {
      description: 'So many listings looked alike that they were compared in part: there may be more.',
    }),
    listings: t.loadableList({
      type: ListingRef,
      description: 'The first twenty known, the one itself among them; the earliest first.',
      load: async (keys: string[], ctx: Ctx) => {
        const found = await loadListings([...new Set(keys.flatMap((key) => key.split(' ')))], ctx)
        const byId = new Map(found.flatMap((row) => (row ? [[row.id, row] as const] : [])))
        return keys.map((key) => key.split(' ').flatMap((id) => byId.get(id) ?? []))
      },
      resolve: ({ listingIds }) => listingIds.join(' '),
    }),
    pictures: t.loadableList({
      type: ListingPictureRef,
      description: 'Where pictures are meant: those of these listings that resemble each other, the earliest first.',
      load: async (keys: string[], ctx: Ctx) => {
        const found = await listPicturesByIds(ctx, [...new Set(keys.flatMap((key) => key.split(' ')))])
        const byId = new Map(found.map((row) => [row.id, row]))
        return keys.map((key) => key.split(' ').flatMap((id) => byId.get(id) ?? []))
      },
      resolve: ({ pictureIds }) => pictureIds.join(' '),
    }),
  }),
})

builder.objectField(ListingRef, 'copies', (t) =>
  t.loadableList({
    type: ClusterRef,
    description: 'Where its words or pictures stand at other sellers too; empty for those who may not read findings.',
    load: async (ids: string[], ctx: Ctx) => {
      const clusters = await findClustersOfListings(ctx, ids)
      return ids.map((id) => clusters.get(id) ?? [])
    },
    resolve: (row) => row.id,
  }),
)

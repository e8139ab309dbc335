import { builder } from './builder.ts'
import { loadSellers, SellerRef } from './seller-ref.ts'

type Pair = { oneId: string; otherId: string }

/** The fields `one` and `other` of something that speaks of two sellers. */
export const tellPair = (ref: ReturnType<typeof builder.objectRef<Pair>>): void =>
  builder.objectFields(ref, (t) => ({
    one: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'The one.',
      load: loadSellers,
      resolve: ({ oneId }) => oneId,
    }),
    other: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'The other.',
      load: loadSellers,
      resolve: ({ otherId }) => otherId,
    }),
  }))

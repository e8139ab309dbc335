import { type BrandWalk, findBrandWalk } from '../server/detection/brands/brand-walk.ts'
import { builder } from './builder.ts'

const BrandWalkRef = builder.objectRef<BrandWalk>('BrandWalk').implement({
  description:
    'How far the workers came with screening the listings again that name a brand whose entry, names or authorisations changed.',
  fields: (t) => ({
    waiting: t.int({
      description: 'Brands whose listings are being sought; 0 when all is done.',
      resolve: ({ brandIds }) => brandIds.length,
    }),
    done: t.exposeInt('done', { description: 'Listings passed in this round over all of them.' }),
    total: t.exposeInt('total', { description: 'Listings there are.' }),
  }),
})

builder.queryField('brandWalk', (t) =>
  t.field({
    type: BrandWalkRef,
    description: 'How the listings of changed brands are screened again. For who may see the rules.',
    resolve: (_root, _args, ctx) => findBrandWalk(ctx),
  }),
)

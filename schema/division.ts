import { text, validate } from '../server/core/validate.ts'
import { say } from '../server/core/words.ts'
import type { PlacedDivision } from '../server/identity/division-store.ts'
import { findPlaces } from '../server/identity/find-places.ts'
import { builder } from './builder.ts'

const MOST = 10

const DivisionRef = builder.objectRef<PlacedDivision>('Division').implement({
  description: 'A county-level division (县级行政区划).',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Six digits of GB/T 2260.' }),
    name: t.string({
      description: 'Its name on the day asked for.',
      resolve: ({ name, nameEn }, _args, ctx) => say({ zh: name, en: nameEn ?? name }, ctx.locale),
    }),
    path: t.exposeStringList('path', { description: 'The city and the province above it, the nearest first.' }),
  }),
})

builder.queryField('divisions', (t) =>
  t.field({
    type: [DivisionRef],
    description:
      'County-level divisions by name or code, at most 10; where no register of divisions was taken in, those of the offices set up. Public.',
    args: {
      text: t.arg.string({
        required: true,
        description:
          'Words of the name, with the city or the province where several bear it, or the first digits of the code; 1 to 100 characters.',
      }),
      on: t.arg({ type: 'Date', description: 'As they were on this day; today unless told.' }),
    },
    resolve: (_root, args, ctx) =>
      findPlaces(ctx, {
        words: validate(ctx.locale, text(100, 1), args.text, 'text'),
        day: args.on ?? ctx.clock.today(),
        limit: MOST,
      }),
  }),
)

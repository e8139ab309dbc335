import { Forbidden } from '../server/core/errors.ts'
import { text, validate } from '../server/core/validate.ts'
import { searchAuthorities } from '../server/identity/authority-store.ts'
import { builder } from './builder.ts'
import { AuthorityRef } from './identity.ts'

const MOST = 10

builder.queryField('authorities', (t) =>
  t.field({
    type: [AuthorityRef],
    description: 'Offices to hand a case to, by division code and name; at most 10. Staff who handle cases.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'Words of the name, or the first digits of the division code; 1 to 100 characters.',
      }),
    },
    resolve: (_root, args, ctx) => {
      if (!ctx.can('read', 'Case')) throw new Forbidden('authorities')
      return searchAuthorities(ctx, { words: validate(ctx.locale, text(100, 1), args.text, 'text'), limit: MOST })
    },
  }),
)

import { Forbidden } from '../server/core/errors.ts'
import { text, validate } from '../server/core/validate.ts'
import { findAuthoritiesByIds, searchAuthorities } from '../server/identity/authority-store.ts'
import { builder } from './builder.ts'
import { AuthorityRef } from './identity.ts'

const MOST = 10

builder.queryField('authority', (t) =>
  t.field({
    type: AuthorityRef,
    nullable: true,
    description: 'One office; null when there is none. Staff who handle cases.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, ctx) => {
      if (!ctx.can('read', 'Case')) throw new Forbidden('authority')
      return (await findAuthoritiesByIds(ctx, [id]))[0] ?? null
    },
  }),
)

builder.queryField('authorities', (t) =>
  t.field({
    type: [AuthorityRef],
    description:
      'Offices to hand a case to, or that somebody belongs to, by division code and name; at most 10. Staff who handle cases, administrators.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'Words of the name, or the first digits of the division code; 1 to 100 characters.',
      }),
    },
    resolve: (_root, args, ctx) => {
      if (!ctx.can('read', 'Case') && !ctx.can('administer', 'Person')) throw new Forbidden('authorities')
      return searchAuthorities(ctx, { words: validate(ctx.locale, text(100, 1), args.text, 'text'), limit: MOST })
    },
  }),
)

import { defaultFieldResolver, type GraphQLSchema } from 'graphql'
import type { Ctx } from '../server/core/context.ts'
import { NotForKeys } from '../server/partners/not-for-keys.ts'

/**
 * Lets a platform's key ask what policy.ts grants keys and nothing else. People get a list without the rows that are
 * not for them; a program that got one would take it for the truth.
 */
export const refuseKeys = (schema: GraphQLSchema): GraphQLSchema => {
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field
    field.resolve = (root, args, ctx: Ctx, info) => {
      if (ctx.actor.kind === 'partner' && !ctx.can('ask', name)) throw new NotForKeys(name)
      return resolve(root, args, ctx, info)
    }
  }
  return schema
}

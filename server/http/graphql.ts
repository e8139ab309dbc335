import { EnvelopArmor } from '@escape.tech/graphql-armor'
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { Request, RequestHandler, Response } from 'express'
import { type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Actor, Ctx } from '../core/context.ts'
import { localeFrom } from '../core/words.ts'
import { makeContext } from '../make-parts.ts'
import { type ActorInput, actorOf } from './actor-of.ts'
import { maskError, sayErrors } from './graphql-errors.ts'
import { readBody } from './read-body.ts'
import { requestIdOf } from './request-id.ts'
import { tellLimits } from './tell-limits.ts'

/** The web app's requests are small; an administrator's lexicon file and a partner's batch of 1,000 reports are not. */
export const BODY_BYTES = { web: 100_000, person: 1_000_000, partner: 8_000_000 } as const

const armor = (isDevelopment: boolean) =>
  new EnvelopArmor({
    maxTokens: { n: 1_500 },
    maxDepth: { n: isDevelopment ? 16 : 12, exposeLimits: false },
    maxAliases: { n: 15, exposeLimits: false },
    maxDirectives: { n: 20, exposeLimits: false },
    costLimit: { enabled: false }, // the complexity plugin of the schema also sees sizes that come as variables
    blockFieldSuggestion: { enabled: !isDevelopment },
  }).protect()

type ServerContext = { req: Request; res: Response; caller: Caller }

/** Who calls, or why nobody can be told. */
type Caller = { actor: Actor } | { refusal: unknown }

export type GraphqlInput = ActorInput & {
  schema: GraphQLSchema
  /** Opens the explorer and introspection for anybody. */
  isDevelopment: boolean
}

/** The one GraphQL door: one schema, one policy; only how much may be sent differs. */
export const graphqlDoor = (input: GraphqlInput): RequestHandler => {
  const doors = {
    web: doorOf(input, { bodyBytes: BODY_BYTES.web, introspection: input.isDevelopment }),
    person: doorOf(input, { bodyBytes: BODY_BYTES.person, introspection: input.isDevelopment }),
    partner: doorOf(input, { bodyBytes: BODY_BYTES.partner, introspection: true }),
  }
  return async (req, res) => {
    if (input.isDevelopment && req.method === 'GET') res.setHeader('Content-Security-Policy', EXPLORER_POLICY)
    // Asked before the body is read: only a valid key or session opens a door for larger ones.
    const caller = await callerOf(input, req)
    // The library would parse the address once more for what express read from it, though all of it stands there already.
    Object.defineProperty(req, 'query', { value: undefined })
    const kind = 'actor' in caller ? caller.actor.kind : undefined
    await doors[kind === 'partner' || kind === 'person' ? kind : 'web'](req, res, { req, res, caller })
  }
}

const callerOf = (input: ActorInput, req: Request): Promise<Caller> =>
  actorOf(input, req).then(
    (actor) => ({ actor }),
    (refusal: unknown) => ({ refusal }),
  )

/** The explorer's page carries its script and styles in itself; nothing comes from elsewhere. */
const EXPLORER_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'"

const noIntrospection: Plugin = {
  onValidate: ({ addValidationRule }) => addValidationRule(NoSchemaIntrospectionCustomRule),
}

const doorOf = (input: GraphqlInput, limits: { bodyBytes: number; introspection: boolean }) => {
  const { parts, schema, isDevelopment } = input
  const { plugins } = armor(isDevelopment)
  return createYoga<ServerContext, Ctx>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: isDevelopment ? { additionalHeaders: { 'x-graphql-yoga-csrf': '1' } } : false,
    renderGraphiQL,
    landingPage: false,
    batching: false,
    multipart: false,
    maxRequestBodySize: false, // counted by `readBody`
    logging: false,
    cors: false,
    maskedErrors: { maskError },
    context: ({ req, res, caller }) => {
      if ('refusal' in caller) throw caller.refusal
      const { actor } = caller
      const told = actor.kind === 'partner' ? { ...parts, limits: tellLimits(parts.limits, res) } : parts
      return makeContext(told, actor, localeFrom(req.headers['accept-language']), requestIdOf(res))
    },
    plugins: [
      ...(plugins as Plugin[]),
      useCSRFPrevention({ requestHeaders: ['x-graphql-yoga-csrf', 'authorization'] }),
      readBody(limits.bodyBytes),
      sayErrors(parts.log),
      ...(limits.introspection ? [] : [noIntrospection]),
    ],
  })
}

import { EnvelopArmor } from '@escape.tech/graphql-armor'
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import { renderGraphiQL } from '@graphql-yoga/render-graphiql'
import type { Request, RequestHandler, Response } from 'express'
import { GraphQLError, type GraphQLSchema, NoSchemaIntrospectionCustomRule } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { toGraphqlError } from '../../schema/errors.ts'
import type { Ctx, Parts } from '../core/context.ts'
import { AppError, httpStatus } from '../core/errors.ts'
import { localeFrom } from '../core/words.ts'
import { makeContext } from '../make-parts.ts'
import { type ActorInput, actorOf } from './actor-of.ts'
import { hideValues } from './hide-values.ts'
import { requestIdOf } from './request-id.ts'
import { tellLimits } from './tell-limits.ts'

/** The web app's requests are small; a partner's batch of 1,000 reports is not. */
export const BODY_BYTES = { web: 100_000, partner: 8_000_000 } as const

const armor = (isDevelopment: boolean) =>
  new EnvelopArmor({
    maxTokens: { n: 1_500 },
    maxDepth: { n: isDevelopment ? 16 : 12, exposeLimits: false },
    maxAliases: { n: 15, exposeLimits: false },
    maxDirectives: { n: 20, exposeLimits: false },
    costLimit: { enabled: false }, // the complexity plugin of the schema also sees sizes that come as variables
    blockFieldSuggestion: { enabled: !isDevelopment },
  }).protect()

type ServerContext = { req: Request; res: Response }

export type GraphqlInput = ActorInput & {
  schema: GraphQLSchema
  /** Opens the explorer and introspection for anybody. */
  isDevelopment: boolean
}

/** The one GraphQL door: one schema, one policy; only how much may be sent differs. */
export const graphqlDoor = (input: GraphqlInput): RequestHandler => {
  const web = doorOf(input, { bodyBytes: BODY_BYTES.web, introspection: input.isDevelopment })
  const partner = doorOf(input, { bodyBytes: BODY_BYTES.partner, introspection: true })
  return (req, res) => {
    if (input.isDevelopment && req.method === 'GET') res.setHeader('Content-Security-Policy', EXPLORER_POLICY)
    void (req.headers.authorization ? partner : web)(req, res, { req, res })
  }
}

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
    maxRequestBodySize: limits.bodyBytes,
    logging: false,
    cors: false,
    maskedErrors: { maskError: (error) => maskError(parts, error) },
    context: async ({ req, res }) => {
      const actor = await actorOf(input, req)
      const told = actor.kind === 'partner' ? { ...parts, limits: tellLimits(parts.limits, res) } : parts
      return makeContext(told, actor, localeFrom(req.headers['accept-language']), requestIdOf(res))
    },
    plugins: [
      ...(plugins as Plugin[]),
      useCSRFPrevention({ requestHeaders: ['x-graphql-yoga-csrf', 'authorization'] }),
      hideValues,
      ...(limits.introspection ? [] : [noIntrospection]),
    ],
  })
}

/** What reaches the caller of an error that is not a union member: ours by code, a bug as a number. */
const maskError = (parts: Parts, error: unknown): GraphQLError => {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error
  if (original instanceof GraphQLError) return original
  const known = toGraphqlError(original, '')
  const at = error instanceof GraphQLError ? { path: error.path, nodes: error.nodes } : {}
  if (known && original instanceof AppError) {
    // Without a path nothing was run at all, as for a key that is not valid: the status says so as well.
    const http = at.path ? {} : { http: { status: httpStatus[original.code] } }
    return new GraphQLError(known.message, { ...at, extensions: { ...known.extensions, ...http } })
  }
  const requestId = crypto.randomUUID()
  parts.log.error({ requestId, err: original }, 'a bug')
  return new GraphQLError(
    'Something failed on our side and nothing was done. Try again; if it goes on, tell us the number.',
    {
      ...at,
      extensions: { code: 'INTERNAL', requestId },
    },
  )
}

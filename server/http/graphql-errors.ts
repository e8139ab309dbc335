import type { Request, Response } from 'express'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { toGraphqlError } from '../../schema/errors.ts'
import { AppError, httpStatus } from '../core/errors.ts'
import type { Logger } from '../core/log.ts'
import { type Locale, localeFrom } from '../core/words.ts'
import { withoutValue } from './hide-values.ts'
import { requestIdOf } from './request-id.ts'

const BUG = 'Something failed on our side and nothing was done. Try again; if it goes on, tell us the number.'

const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error

/** An error that is not a union member: ours by its code; a refused request as it is; anything else as a bug. */
export const maskError = (error: unknown): GraphQLError => {
  const cause = causeOf(error)
  if (error instanceof GraphQLError && cause instanceof GraphQLError) return error
  const at = error instanceof GraphQLError ? { path: error.path, nodes: error.nodes } : {}
  const known = toGraphqlError(cause, '')
  if (known && cause instanceof AppError) {
    // Without a path nothing was run at all, as for a key that is not valid: the status says so as well.
    const http = at.path ? {} : { http: { status: httpStatus[cause.code] } }
    return new GraphQLError(known.message, {
      ...at,
      originalError: cause,
      extensions: { ...known.extensions, ...http },
    })
  }
  const originalError = cause instanceof Error ? cause : new Error(String(cause))
  return new GraphQLError(BUG, { ...at, originalError, extensions: { code: 'INTERNAL', requestId: '' } })
}

/** The last look at what goes out: the number of the request, no value that came in, and a bug in the log. */
export const sayErrors = (log: Logger): Plugin<object, { req: Request; res: Response }> => ({
  onResultProcess({ result, setResult, serverContext }) {
    if (Array.isArray(result) || !('errors' in result) || !result.errors?.length) return
    const requestId = requestIdOf(serverContext.res)
    const locale = localeFrom(serverContext.req.headers['accept-language'])
    setResult({ ...result, errors: result.errors.map((error) => said(error, { requestId, locale, log })) })
  },
})

const MISSING = /^Variable "\$\w+" of (required|non-null) type /

type Telling = { requestId: string; locale: Locale; log: Logger }

const said = (error: GraphQLError, { requestId, locale, log }: Telling): GraphQLError => {
  const { originalError: unreadable, ...rest } = error.extensions
  // A body that is no JSON: the parser's own words quote it. The status it asked for stays, whatever answer is accepted.
  const extensions = unreadable === undefined ? rest : { ...rest, http: { status: 400 } }
  if (extensions.code === 'INTERNAL') log.error({ requestId, err: error.originalError }, 'a bug')
  const own = error.originalError instanceof AppError ? error.originalError.messageIn(locale) : error.message
  if ('requestId' in extensions) return copy(error, own, { ...extensions, requestId })
  const message = withoutValue(error.message)
  const isInput = message !== error.message || MISSING.test(message)
  return copy(error, message, isInput ? { ...extensions, code: 'BAD_USER_INPUT' } : extensions)
}

const copy = (error: GraphQLError, message: string, extensions: Record<string, unknown>): GraphQLError =>
  new GraphQLError(message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    extensions,
  })

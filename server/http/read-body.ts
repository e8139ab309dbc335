import type { Request, Response } from 'express'
import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import readStream from 'raw-body'

/**
 * Reads the body of a request in one go, and no more of it than the door takes, whatever length it claims to have. The
 * library behind the door would send each byte through a chain of web streams, which takes longer than the rest of its
 * work on a small request. The connection of a body that was cut off is not used again.
 */
export const readBody = (mostBytes: number): Plugin<object, { req: Request; res: Response }> => ({
  onRequestParse({ request, requestParser, setRequestParser, serverContext: { req, res } }) {
    if (!requestParser || request.method !== 'POST') return
    setRequestParser(async () => {
      const text = await textOf(req, mostBytes).catch((error: unknown) => {
        res.setHeader('Connection', 'close')
        throw refusalOf(error)
      })
      return requestParser({ text: async () => text, json: async () => JSON.parse(text) } as Parameters<
        typeof requestParser
      >[0])
    })
  },
})

const textOf = (req: Request, mostBytes: number): Promise<string> =>
  readStream(req, { length: req.headers['content-length'], limit: mostBytes, encoding: 'utf-8' })

const refusalOf = (error: unknown): GraphQLError => {
  const isTooLarge = (error as { type?: string }).type === 'entity.too.large'
  return isTooLarge
    ? new GraphQLError('Request body too large', {
        extensions: { code: 'REQUEST_ENTITY_TOO_LARGE', http: { status: 413 } },
      })
    : new GraphQLError('The request body did not arrive whole. Send it again.', {
        extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
      })
}

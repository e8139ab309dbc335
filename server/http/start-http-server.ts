import { createServer, type RequestListener, type Server } from 'node:http'
import { UnusableSetup } from '../core/errors.ts'

export type HttpServer = { port: number; server: Server; close(): Promise<void> }

const DRAIN_MS = 10_000

/**
 * Listens. Headers must come within 5 seconds and a whole request within 5 minutes (a chunk of an upload from a slow
 * phone); ordinary bodies are cut after 15 seconds by limitRequestTime. `close` lets running requests finish.
 */
export const startHttpServer = async (
  handler: RequestListener,
  input: { host: string; port: number },
): Promise<HttpServer> => {
  const server = createServer(
    {
      headersTimeout: 5_000,
      requestTimeout: 300_000,
      connectionsCheckingInterval: 1_000,
      // Longer than a proxy keeps its side (60 s is usual), so that it never sends into a closed connection.
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
    },
    handler,
  )
  await listen(server, input)
  const { port } = server.address() as { port: number }
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= drain(server)
    return closing
  }
  return { port, server, close }
}

const listen = (server: Server, { host, port }: { host: string; port: number }): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, resolve)
  })

const explain = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  if (error.code === 'EADDRINUSE')
    return new UnusableSetup(`Port ${port} is taken. Stop the program that uses it, or set PORT to another.`)
  if (error.code === 'EACCES')
    return new UnusableSetup(`Port ${port} needs more rights than this user has. Set PORT to one above 1023.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new UnusableSetup(`HOST "${host}" is no address of this machine. Set it to 127.0.0.1 or 0.0.0.0.`)
  return error
}

const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    // Connections are kept alive after their last answer; they go as soon as nothing runs on them.
    const idle = setInterval(() => server.closeIdleConnections(), 100)
    server.close(() => {
      clearTimeout(force)
      clearInterval(idle)
      resolve()
    })
  })

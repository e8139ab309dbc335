import http from 'node:http'
import https from 'node:https'

/** The server answered, and what it answered is no. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
  }
}

// NOTE Meilisearch closes idle connections after five seconds; ours must go first, or a reused one may already be dead
const IDLE_MS = 3_000

const isStale = (error: NodeJS.ErrnoException, request: http.ClientRequest) =>
  request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE')

export type JsonRequest = {
  method?: string
  headers: Readonly<Record<string, string>>
  body?: string
  signal?: AbortSignal | null
  /** Gives up after so long. */
  withinMs?: number
}

/**
 * JSON over kept-alive connections, in half the time the built-in `fetch` takes for a small request.
 * Answers the parsed body; throws Refusal for an answer of 400 and above.
 */
export const keepAliveHttp = (base: string) => {
  const { Agent, request: open } = base.startsWith('https:') ? https : http
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 32, timeout: IDLE_MS })

  const ask = (url: string, asked: JsonRequest, isRetry = false): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const { method = 'GET', body = '', headers, signal, withinMs } = asked
      const request = open(url, {
        agent,
        method,
        signal: signal ?? undefined,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      })
      const timer = withinMs && setTimeout(() => request.destroy(new Error(`No answer in ${withinMs} ms`)), withinMs)
      request.once('close', () => clearTimeout(timer))
      request.once('response', (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part) => {
          text += part
        })
        response.once('error', reject)
        response.once('end', () => {
          const status = response.statusCode ?? 0
          const parsed = text === '' ? undefined : JSON.parse(text)
          if (status < 400) resolve(parsed)
          else reject(new Refusal(status, parsed?.code ?? '', parsed?.message ?? `HTTP ${status}`))
        })
      })
      request.once('error', (error) => {
        if (!isRetry && isStale(error, request)) resolve(ask(url, asked, true))
        else reject(error)
      })
      request.end(body)
    })

  return {
    ask,
    /** What the official client takes in the place of `fetch`. */
    send: (url: URL | string | Request, init: RequestInit = {}) =>
      ask(String(url), {
        method: init.method,
        headers: Object.fromEntries(init.headers as Headers),
        body: typeof init.body === 'string' ? init.body : '',
        signal: init.signal,
      }),
    close: () => agent.destroy(),
  }
}

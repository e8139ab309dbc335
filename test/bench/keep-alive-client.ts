import http from 'node:http'

export type Client = {
  /** Sends JSON, answers JSON; throws for anything but a success. */
  post<T>(path: string, body: unknown, headers?: Record<string, string>): Promise<T>
  close(): void
}

/** A caller that keeps its connections open, as browsers and partners' programs do. */
export const keepAliveClient = (url: string, connections: number): Client => {
  const { hostname, port } = new URL(url)
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  return {
    post: (path, body, headers = {}) =>
      new Promise((resolve, reject) => {
        const payload = Buffer.from(JSON.stringify(body))
        const request = http.request(
          {
            agent,
            hostname,
            port,
            path,
            method: 'POST',
            headers: { 'content-type': 'application/json', 'content-length': payload.length, ...headers },
          },
          (response) => {
            const chunks: Buffer[] = []
            response.on('data', (chunk: Buffer) => chunks.push(chunk))
            response.on('end', () => {
              const text = Buffer.concat(chunks).toString('utf8')
              if ((response.statusCode ?? 500) >= 300) reject(new Error(`${path} ${response.statusCode}: ${text}`))
              else resolve(JSON.parse(text))
            })
            response.on('error', reject)
          },
        )
        request.on('error', reject)
        request.end(payload)
      }),
    close: () => agent.destroy(),
  }
}

/** The answer to a GraphQL request; throws when it holds an error. */
export const askGraphql = async <T>(
  client: Client,
  request: { query: string; variables?: Record<string, unknown> },
  headers: Record<string, string> = {},
): Promise<T> => {
  const answer = await client.post<{ data: T; errors?: { message: string }[] }>('/graphql', request, {
    'x-graphql-yoga-csrf': '1',
    accept: 'application/graphql-response+json, application/json',
    ...headers,
  })
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('; '))
  return answer.data
}

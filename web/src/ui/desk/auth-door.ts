import { patientFetch } from '../patient-fetch.ts'

export type AuthProblem =
  | { kind: 'refused'; code: string }
  | { kind: 'tooMany'; retryAfter: number | undefined }
  | { kind: 'noAnswer' }

export type AuthAnswer<Data> = { data: Data; problem?: never } | { data?: never; problem: AuthProblem }

const ask = async <Data>(path: string, init: RequestInit): Promise<AuthAnswer<Data>> => {
  try {
    const response = await patientFetch(`/auth${path}`, { credentials: 'same-origin', ...init })
    const body: unknown = await response.json().catch(() => null)
    if (response.ok) return { data: body as Data }
    if (response.status === 429) {
      const seconds = Number(response.headers.get('x-retry-after') ?? response.headers.get('retry-after'))
      return { problem: { kind: 'tooMany', retryAfter: seconds > 0 ? seconds : undefined } }
    }
    if (response.status >= 500) return { problem: { kind: 'noAnswer' } }
    return { problem: { kind: 'refused', code: String((body as { code?: unknown } | null)?.code ?? response.status) } }
  } catch {
    return { problem: { kind: 'noAnswer' } }
  }
}

/** Sends to the sign-in door, on the same origin; the answer is what came back or why nothing did. */
export const postAuth = <Data = unknown>(path: string, body: Record<string, unknown>): Promise<AuthAnswer<Data>> =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

export const getAuth = <Data>(path: string): Promise<AuthAnswer<Data>> => ask(path, {})

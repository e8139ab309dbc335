const PATIENCE = 20_000

/** fetch that gives up after twenty seconds, so that a dead connection shows as one. */
export const patientFetch: typeof fetch = (input, init) => {
  const control = new AbortController()
  const timer = setTimeout(() => control.abort(), PATIENCE)
  init?.signal?.addEventListener('abort', () => control.abort())
  return fetch(input, { ...init, signal: control.signal }).finally(() => clearTimeout(timer))
}

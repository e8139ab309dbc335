/** Ends when somebody asks this process to: Ctrl-C, the system, or a closed terminal. */
export const stopSignal = (): AbortSignal => {
  const stopping = new AbortController()
  let asked = 0
  const onSignal = (name: NodeJS.Signals) => {
    const now = performance.now()
    // NOTE one Ctrl-C may arrive twice, through the launcher and from the terminal; only a later one means "at once"
    if (asked > 0 && now - asked > 1_000) process.exit(name === 'SIGINT' ? 130 : 143)
    asked ||= now
    stopping.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal)
  return stopping.signal
}

export const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

import { Presets, SingleBar } from 'cli-progress'

export type ProgressBar = { set(value: number, total: number, note?: string): void; end(): void }

/** A bar on standard error; nothing at all where nobody watches. */
export const progressBar = (title: string): ProgressBar => {
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: `${title} {bar} {percentage}% {note}`,
      hideCursor: true,
      clearOnComplete: false,
      noTTYOutput: false,
    },
    Presets.shades_classic,
  )
  let isStarted = false
  return {
    set(value, total, note = '') {
      if (!isStarted) bar.start(Math.max(1, total), 0, { note })
      isStarted = true
      bar.setTotal(Math.max(1, total))
      bar.update(Math.min(value, Math.max(1, total)), { note })
    },
    end() {
      if (isStarted) bar.stop()
    },
  }
}

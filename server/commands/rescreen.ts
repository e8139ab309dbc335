import { findRescreening, rescreenBatch, startRescreening } from '../detection/rescreening.ts'
import { openHouse } from './open-house.ts'
import { progressBar } from './progress-bar.ts'
import { put, tell } from './tell.ts'

/** Screens every listing again, or goes on with what is under way; what workers do meanwhile counts. */
export const rescreen = async (): Promise<void> => {
  const house = await openHouse({ logLevel: 'warn' })
  try {
    const ctx = house.system()
    const before = await findRescreening(ctx)
    if (before?.state === 'stopped')
      return tell('It was stopped at the desk. Go on with it there, under "Signal precision".')
    const { id } = before?.state === 'running' ? before : await startRescreening(ctx, { reason: 'weijian rescreen' })
    const bar = progressBar('Screening')
    for (;;) {
      await rescreenBatch(ctx)
      const now = await findRescreening(ctx)
      if (now) bar.set(now.done, Math.max(now.total, now.done))
      if (now?.id !== id || now.state !== 'running') break
    }
    bar.end()
    const after = await findRescreening(ctx)
    put(`${after?.done ?? 0} listings screened again: ${after?.state ?? 'finished'}`)
  } finally {
    await house.close()
  }
}

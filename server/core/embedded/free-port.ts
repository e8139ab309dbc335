import { createServer } from 'node:net'
import { UnusableSetup } from '../errors.ts'

/** The wanted port if it is free on this machine's own address, or any free one when none is wanted. */
export const freePort = (wanted: number | undefined, setting: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', () =>
      reject(
        new UnusableSetup(`Port ${wanted} is taken. Stop the program that uses it, or set ${setting} to another.`),
      ),
    )
    probe.listen({ port: wanted ?? 0, host: '127.0.0.1', exclusive: true }, () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

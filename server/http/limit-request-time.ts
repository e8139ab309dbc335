import type { RequestHandler } from 'express'

/**
 * Cuts off requests whose body does not come. Ordinary requests get `wholeMs` for all of it. Uploads may take as long
 * as the server allows any request, but must keep moving: after `stillMs` without a byte they are cut; what came so
 * far is kept, and the phone goes on from there.
 */
export const limitRequestTime =
  (limits: { wholeMs: number; stillMs: number; isUpload(path: string): boolean }): RequestHandler =>
  (req, _res, next) => {
    const cut = () => {
      if (!req.complete) req.destroy()
    }
    const isUpload = limits.isUpload(req.path)
    const timer = setTimeout(cut, isUpload ? limits.stillMs : limits.wholeMs)
    const stop = () => clearTimeout(timer)
    if (isUpload) watchBytes(req.socket, () => timer.refresh(), req)
    req.once('end', stop)
    req.once('close', stop)
    next()
  }

type Bytes = { bytesRead: number }

/** Looks at what the socket has read, so that the stream itself stays as its reader left it. */
const watchBytes = (socket: Bytes, onMoved: () => void, req: NodeJS.EventEmitter): void => {
  let seen = socket.bytesRead
  const watch = setInterval(() => {
    if (socket.bytesRead === seen) return
    seen = socket.bytesRead
    onMoved()
  }, 1_000)
  watch.unref()
  req.once('close', () => clearInterval(watch))
}

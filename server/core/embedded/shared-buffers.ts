import { totalmem } from 'node:os'

const MB = 1024 * 1024

/**
 * How much PostgreSQL keeps in its own memory, as its setting `shared_buffers`: an eighth of what this machine or
 * container has, 128 MB at least and 1 GB at most. PostgreSQL's manual (19.4.1) advises a quarter where it is alone;
 * the search server and our own processes live here too. It is taken as it is used.
 */
export const sharedBuffers = (memory: number = Math.min(totalmem(), process.constrainedMemory() || Infinity)): string =>
  `${Math.min(1024, Math.max(128, Math.floor(memory / 8 / MB)))}MB`

// Runs by itself: node pages-process.ts <pdf>; writes how many pages it has to standard output, fails where it cannot tell.
import { readFileSync, writeSync } from 'node:fs'
import { getDocumentProxy } from 'unpdf'

const { numPages } = await getDocumentProxy(new Uint8Array(readFileSync(process.argv[2]!)), { verbosity: 0 })
writeSync(1, String(numPages))

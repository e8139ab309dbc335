import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { WEB_DIST } from '../../server/http/static-web.ts'
import type { Measurement } from './bench.ts'

type Chunk = { file: string; imports?: string[] }

/** The app, and the route's own files that the form's first page needs before a field can be typed in. */
const FIRST_PAGE = /^index\.html$|features\/filing\/filing-page\.tsx$|messages\/zh-CN\/(shell|filing)\.json$/

/** The scripts of the filing form's first page, gzipped, as the built app's manifest names them. */
export const firstPage: Measurement = {
  name: 'first-page',
  async measure() {
    const manifest = JSON.parse(await readFile(join(WEB_DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
    const roots = Object.keys(manifest).filter((key) => FIRST_PAGE.test(key))
    const files = new Set<string>(['before-first-paint.js'])
    const take = (key: string): void => {
      const { file, imports = [] } = manifest[key]!
      if (files.has(file)) return
      files.add(file)
      for (const next of imports) take(next)
    }
    for (const root of roots) take(root)
    const scripts = [...files].filter((file) => file.endsWith('.js'))
    const sizes = await Promise.all(scripts.map(async (file) => gzipSync(await readFile(join(WEB_DIST, file))).length))
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000
    return [
      {
        promise: 'Script before the first field',
        ours: `${kilobytes.toFixed(1)} kB`,
        against: `${scripts.length} scripts`,
        figure: kilobytes,
        unit: 'kB',
        limit: { most: 180 },
        remarks: [`gzipped, counted from the built app's manifest: ${roots.length} roots and what they import`],
      },
    ]
  },
}

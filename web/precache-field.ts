import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const PUBLIC = ['before-first-paint.js', 'favicon.svg']

/** What the page for the field is made of, wherever the bundler put it. */
const PARTS = [
  /\/web\/index\.html$/,
  /\/web\/src\/features\/field\//,
  /\/web\/src\/app\/messages\/[^/]+\/(field|desk|shell)\.json$/,
  /\/node_modules\/tus-js-client\//,
]

const PLACE = 'self.__WB_MANIFEST'

const short = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 16)

/**
 * Tells the service worker which files the page for the field needs without a connection: its chunks with all they
 * import, their styles, both languages; nothing of the other pages, so that a phone fetches no more than it uses.
 */
export const precacheField = (folder: string): Plugin => ({
  name: 'precache-field',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
    const worker = chunks.find(({ name, isEntry }) => isEntry && name === 'field-worker')
    if (!worker) return
    const wanted = new Set<string>()
    const follow = (fileName: string): void => {
      const chunk = bundle[fileName]
      if (wanted.has(fileName) || chunk?.type !== 'chunk') return
      wanted.add(fileName)
      for (const style of chunk.viteMetadata?.importedCss ?? []) wanted.add(style)
      for (const imported of chunk.imports) follow(imported)
    }
    for (const chunk of chunks)
      if (chunk !== worker && chunk.moduleIds.some((id) => PARTS.some((part) => part.test(id)))) follow(chunk.fileName)
    const files = [...wanted].sort()
    const entries = [
      ...files.map((url) => ({ url: `/${url}`, revision: null })),
      ...PUBLIC.map((name) => ({ url: `/${name}`, revision: short(readFileSync(`${folder}/public/${name}`)) })),
      // The first page names the entry's chunk: it changes when one of these does.
      { url: '/index.html', revision: short(files.join()) },
    ]
    worker.code = worker.code.replaceAll(PLACE, JSON.stringify(entries))
  },
})

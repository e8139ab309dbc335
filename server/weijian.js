#!/usr/bin/env node
// Plain JavaScript that any Node understands: finds the Node this project brings along and hands over to it.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NEEDED = 24

const main = fileURLToPath(new URL('main.ts', import.meta.url))

const bundledNode = () => {
  const name = `node-${process.platform}-${process.arch}`
  try {
    return join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..', 'bin', 'node')
  } catch {
    process.stderr.write(
      `Weijian needs Node ${NEEDED}; this is ${process.version}. Install Node ${NEEDED}, ` +
        'or run "npm ci" again without leaving out optional packages, which bring it along.\n',
    )
    return process.exit(1)
  }
}

const handOver = (node) => {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('error', (error) => {
    process.stderr.write(`${node} cannot be started: ${error.message}\n`)
    process.exit(1)
  })
  child.once('close', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  process.argv[1] = main
  await import(pathToFileURL(main).href)
} else {
  handOver(bundledNode())
}

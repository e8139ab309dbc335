import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { program } from '../server/commands/program.ts'
import { readConfig, SETTINGS } from '../server/config.ts'

const ROOT = path.join(import.meta.dirname, '..')
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8')

type Service = {
  image?: string
  build?: string
  command?: string[]
  ports?: string[]
  environment?: Record<string, string | number>
  volumes?: string[]
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  deploy?: { replicas: number }
  restart?: string
  read_only?: boolean
  configs?: { source: string; target: string }[]
}

const compose = parse(read('docker-compose.yml'), { merge: true, strict: true, uniqueKeys: true }) as {
  services: Record<string, Service>
  volumes: Record<string, unknown>
  configs: Record<string, { content: string }>
}
const { services } = compose
const ours = Object.entries(services).filter(([, { build }]) => build)

const versionOf = (image: string) =>
  /:v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/
    .exec(image)!
    .slice(1)
    .map((part) => Number(part ?? 0))

describe('docker-compose.yml', () => {
  it('runs two web and two worker processes behind one address', () => {
    expect(Object.keys(services).sort()).toEqual(['database', 'migrate', 'proxy', 'search', 'web', 'worker'])
    expect([services.web?.deploy?.replicas, services.worker?.deploy?.replicas]).toEqual([2, 2])
    expect(
      Object.entries(services)
        .filter(([, { ports }]) => ports)
        .map(([name]) => name),
    ).toEqual(['proxy'])
  })

  it('takes official images of versions that are safe to use', () => {
    expect(services.database?.image).toMatch(/^postgres:/)
    expect(versionOf(services.database!.image!)[0]).toBe(18)
    expect(services.search?.image).toMatch(/^getmeili\/meilisearch:v/)
    const [major, minor, patch] = versionOf(services.search!.image!)
    // Below 1.33.1 a dump could be imported over other paths of the server.
    expect(major! * 1e6 + minor! * 1e3 + patch!).toBeGreaterThanOrEqual(1_033_001)
    for (const [name, { image }] of Object.entries(services))
      expect({
        name,
        floating: /:latest$/.test(image ?? '') || (image !== undefined && !image.includes(':') && image !== 'weijian'),
      }).toEqual({ name, floating: false })
  })

  it('knows of each service whether it is well', () => {
    for (const [name, service] of Object.entries(services))
      if (name !== 'migrate') expect({ name, test: service.healthcheck?.test[0] }).toEqual({ name, test: 'CMD' })
    expect(services.web?.healthcheck?.test.join(' ')).toContain('/readyz')
  })

  it('starts in order: database, migrations, then who needs them', () => {
    expect(services.migrate?.depends_on).toEqual({ database: { condition: 'service_healthy' } })
    for (const name of ['web', 'worker'])
      expect(services[name]?.depends_on).toMatchObject({ migrate: { condition: 'service_completed_successfully' } })
    expect(services.proxy?.depends_on).toEqual({ web: { condition: 'service_healthy' } })
  })

  it('sets only what there is to set, to values that are taken', () => {
    for (const [name, { environment }] of ours) {
      expect({ name, unknown: Object.keys(environment!).filter((key) => !(key in SETTINGS)) }).toEqual({
        name,
        unknown: [],
      })
      const filled = Object.fromEntries(Object.entries(environment!).map(([key, value]) => [key, fill(String(value))]))
      expect(() => readConfig(filled)).not.toThrow()
    }
  })

  it('keeps no secret in itself: each comes from .env and has to be given', () => {
    for (const [name, { environment = {} }] of Object.entries(services))
      for (const [key, value] of Object.entries(environment))
        if (/PASSWORD|SECRET|KEY|TOKEN/.test(key))
          expect({ name, key, value }).toEqual({ name, key, value: expect.stringMatching(/^\$\{[A-Z_]+:\?.+\}$/) })
    expect(read('.gitignore').split('\n')).toContain('.env')
    expect(read('.dockerignore').split('\n')).toContain('.env')
  })

  it('shares the files of evidence among all, and keeps what has to be kept in volumes', () => {
    for (const [name, { volumes }] of ours) expect({ name, volumes }).toEqual({ name, volumes: ['files:/data'] })
    expect(services.database?.volumes).toEqual(['database:/var/lib/postgresql'])
    expect(services.search?.volumes).toEqual(['search:/meili_data'])
    const named = Object.values(services).flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0]))
    expect([...new Set(named)].sort()).toEqual(Object.keys(compose.volumes).sort())
  })

  it('gives our processes no more than they need', () => {
    for (const [name, service] of ours)
      expect({ name, service }).toMatchObject({
        name,
        service: { read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] },
      })
    expect(services.web?.environment?.DATABASE_URL).toContain('weijian_login:')
    expect(services.migrate?.environment?.DATABASE_URL).toContain('weijian:')
    expect(compose.configs.login?.content).toContain('in role weijian_app')
  })

  it('runs commands there are', () => {
    const commands = program().commands.map((command) => command.name())
    for (const [name, { command }] of ours) {
      expect({ name, program: command?.slice(0, 2) }).toEqual({ name, program: ['node', 'server/main.ts'] })
      expect(commands).toContain(command![2])
    }
    expect(existsSync(path.join(ROOT, 'server/main.ts'))).toBe(true)
  })

  it('mounts only configs that it has', () => {
    const mounted = Object.values(services).flatMap(({ configs = [] }) => configs.map(({ source }) => source))
    expect(mounted.sort()).toEqual(Object.keys(compose.configs).sort())
    // One pair of braces for each block of the proxy's file.
    const caddyfile = compose.configs.caddyfile!.content
    expect(caddyfile.split('{').length).toBe(caddyfile.split('}').length)
  })
})

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n')
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')))

  it('builds on Node 24 from the lock file and runs as nobody in particular', () => {
    expect(lines.filter((line) => line.startsWith('FROM'))).toEqual(['FROM node:24-slim AS build', 'FROM node:24-slim'])
    expect(lines).toContain('RUN npm ci')
    expect(last.indexOf('USER node')).toBeGreaterThan(0)
    expect(last.findIndex((line) => line.startsWith('CMD'))).toBeGreaterThan(last.indexOf('USER node'))
  })

  it('copies every folder the server needs, and nothing it builds from is left out of the context', () => {
    const copied = last.flatMap((line) => /^COPY --from=build \/app\/(\S+)/.exec(line)?.[1] ?? [])
    expect(copied.sort()).toEqual(['migrations', 'node_modules', 'package.json', 'schema', 'server', 'web'])
    const ignored = read('.dockerignore').split('\n')
    for (const needed of ['server', 'schema', 'migrations', 'web', 'package.json', 'package-lock.json', '.npmrc'])
      expect(ignored).not.toContain(needed)
    for (const unwanted of ['.git', '.data', 'node_modules', 'test']) expect(ignored).toContain(unwanted)
  })
})

/** A value as compose would fill it in from a complete .env. */
const fill = (value: string): string =>
  value.replace(/\$\{([A-Z_]+)(?::[?-]([^}]*))?\}/g, (_, name: string, otherwise: string) => {
    const given: Record<string, string> = {
      PUBLIC_URL: 'https://weijian.example.cn',
      SECRET: 's'.repeat(64),
      METRICS_TOKEN: 'm'.repeat(32),
      DATA_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
      SMTP_URL: 'smtps://weijian:secret@mail.example.cn',
      MAIL_FROM: 'weijian@example.cn',
      REQUIRE_SECOND_FACTOR: otherwise,
    }
    return given[name] ?? 'f'.repeat(32)
  })

import { execFile, spawnSync } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { insertBrands } from '../../server/brands/brand-store.ts'
import { BRANDS } from '../../server/demo/brands.ts'
import type { ListingLine } from '../../server/demo/post-town-listings.ts'
import { readRows } from '../../server/demo/read-rows.ts'
import { registerTownSellers, TOWN_SOURCE } from '../../server/demo/register-town-sellers.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { linkSellers } from '../../server/sellers/merging/link-sellers.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { openSearchableHouse } from '../sellers/searchable-house.ts'
import type { House } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { PASSWORD, PEOPLE } from '../support/people.ts'

const ROOT = join(import.meta.dirname, '../..')
const run = promisify(execFile)

type Block = { language: string; code: string; line: number }

/** The fenced blocks of a page, in order. */
const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1]!,
    code: match[2]!,
    line: page.slice(0, match.index).split('\n').length,
  }))

/** What is documented, with `…` for what differs each time. */
const expected = (documented: unknown): unknown => {
  if (typeof documented === 'string' && documented.includes('…')) {
    const parts = documented.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return expect.stringMatching(new RegExp(`^${parts.join('.+')}$`, 's'))
  }
  if (Array.isArray(documented)) return documented.map(expected)
  if (documented === null || typeof documented !== 'object') return documented
  return expect.objectContaining(
    Object.fromEntries(Object.entries(documented).map(([key, value]) => [key, expected(value)])),
  )
}

// biome-ignore lint/suspicious/noExplicitAny: each answer has the shape its own query asks for
type Answer = any

/** What a reader carries on by hand from one answer to the next command. */
const carried = (answer: Answer): Record<string, string> => ({
  ...(answer?.data?.createPartner ? { PARTNER_ID: answer.data.createPartner.id } : {}),
  ...(answer?.data?.createApiKey ? { WEIJIAN_KEY: answer.data.createApiKey.secret } : {}),
  ...(answer?.data?.sellers ? { SELLER_ID: answer.data.sellers.edges[0].node.id } : {}),
  ...(answer?.data?.mergeCandidates
    ? { ONE_ID: answer.data.mergeCandidates.nodes[0].one.id, OTHER_ID: answer.data.mergeCandidates.nodes[0].other.id }
    : {}),
  ...(answer?.data?.findings ? { FINDING_ID: answer.data.findings.nodes[0].id } : {}),
  ...(answer?.data?.proposeLexiconRule ? { RULE_ID: answer.data.proposeLexiconRule.id } : {}),
})

let blocks: Block[]
let house: House
let server: OpenedServer
let folder: string

beforeAll(async () => {
  blocks = blocksOf(await readFile(join(ROOT, 'docs/api.md'), 'utf8'))
})

beforeEach(async () => {
  house = await openSearchableHouse()
  await givenRegister()
  server = await openServer(house)
  folder = await mkdtemp(join(tmpdir(), 'weijian-docs-'))
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  await copyFile(join(ROOT, 'web/src/app/graphql-env.d.ts'), join(folder, 'graphql-env.d.ts'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
})
afterEach(async () => {
  await server.close()
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

/**
 * What the office has on file when the page begins: the sellers and the offers of the demo town, on which a reader tries
 * the page, in the county of the test; of its links those of a brand, its dealer and a shop.
 */
const givenRegister = async () => {
  const { parts, town } = house
  await parts.db.updateTable('authority').set({ divisionCode: '990121' }).where('id', '=', town.countyId).execute()
  await insertBrands(parts, BRANDS)
  const ids = await registerTownSellers(house.system())
  const intake = await house.as('intake')
  const links = [
    ['shuangxu', 'tangxiaoyuan'],
    ['tangxiaoyuan', 'amin'],
  ] as const
  for (const [upline, downline] of links)
    await linkSellers(intake, { uplineId: ids.get(upline)!, downlineId: ids.get(downline)!, note: '经销授权书' })
  const rows = readRows<ListingLine>('listings')
    .filter(({ verdict }) => !verdict)
    .map(({ seller, yuan, verdict: _, reason: __, ...line }, place) => ({
      ...line,
      sourceKey: `l-${place}`,
      sellerId: ids.get(seller)!,
      priceFen: yuan === undefined ? null : Math.round(yuan * 100),
    }))
  const listings = await upsertListingsBulk(house.system(), { source: TOWN_SOURCE, rows })
  await screenListings(house.system(), listings.ids)
  await house.settle()
}

const saveClient = async (): Promise<string[]> => {
  const files = blocks.filter((block) => block.language === 'ts')
  const names = files.map((file) => /^\/\/ (\S+\.ts)\n/.exec(file.code)![1]!)
  for (const [i, name] of names.entries()) await writeFile(join(folder, name), files[i]!.code)
  return names
}

/** Does what the page says, from the top, and compares every answer with the one documented. */
const followPage = async (programs: string): Promise<number> => {
  const env: Record<string, string> = {
    PATH: [programs, dirname(process.execPath), process.env.PATH].join(delimiter),
    WEIJIAN_URL: server.url,
    ADMIN_EMAIL: PEOPLE.administrator.email,
    ADMIN_PASSWORD: PASSWORD,
    OFFICER_EMAIL: PEOPLE.head.email,
    OFFICER_PASSWORD: PASSWORD,
  }
  let compared = 0
  for (const [i, block] of blocks.entries()) {
    if (block.language !== 'sh') continue
    const { stdout } = await run('sh', ['-eu', '-c', block.code], { cwd: folder, env }).catch((error) => {
      throw new Error(`docs/api.md:${block.line} failed: ${error.stderr || error.message}`)
    })
    const shown = blocks[i + 1]
    if (shown?.language === 'json') {
      const answer = JSON.parse(stdout)
      expect({ line: block.line, answer }).toEqual({ line: block.line, answer: expected(JSON.parse(shown.code)) })
      Object.assign(env, carried(answer))
      compared++
    } else if (shown?.language === 'text') {
      expect({ line: block.line, stdout }).toEqual({ line: block.line, stdout: shown.code })
      compared++
    }
  }
  return compared
}

const standIn = async (): Promise<string> => {
  const programs = join(folder, 'programs')
  await mkdir(programs)
  const file = join(programs, 'curl')
  await writeFile(file, `#!/bin/sh\nexec node "${join(ROOT, 'test/support/curl-stand-in.ts')}" "$@"\n`)
  await chmod(file, 0o755)
  return programs
}

const hasCurl = spawnSync('curl', ['--version']).status === 0

describe('docs/api.md', () => {
  it.each(hasCurl ? ['curl', 'the stand-in for curl'] : ['the stand-in for curl'])(
    'does what it says, command by command, with %s',
    async (which) => {
      await saveClient()
      expect(await followPage(which === 'curl' ? '' : await standIn())).toBe(24)
    },
    300_000,
  )

  it('shows a client that compiles against the schema, and would not with a field that is not there', async () => {
    const names = await saveClient()
    const compile = () =>
      run(
        join(ROOT, 'node_modules/.bin/tsc'),
        [
          '--noEmit',
          '--strict',
          '--skipLibCheck',
          '--types',
          'node',
          '--module',
          'nodenext',
          '--target',
          'es2024',
        ].concat(['--allowImportingTsExtensions', '--erasableSyntaxOnly', '--verbatimModuleSyntax', ...names]),
        { cwd: folder, env: { PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) } },
      ).then(
        () => '',
        (error: { stdout: string }) => error.stdout,
      )
    expect(await compile()).toBe('')
    const today = join(folder, 'report-today.ts')
    await writeFile(today, (await readFile(today, 'utf8')).replace('category:', 'kategory:'))
    expect(await compile()).toMatch(/kategory/)
  })

  it('speaks of limits as they are', async () => {
    const page = await readFile(join(ROOT, 'docs/api.md'), 'utf8')
    const { LIMITS } = await import('../../server/core/limits.ts')
    const { MOST_REPORTS } = await import('../../server/partners/post-reports.ts')
    const { MOST_LINKS, MOST_LISTINGS } = await import('../../server/partners/report-item.ts')
    const { BODY_BYTES } = await import('../../server/http/graphql.ts')
    const { points, seconds } = LIMITS.partnerCalls
    expect(page).toContain(`| calls | ${points} in ${seconds} seconds for each key`)
    expect(page).toContain(
      `| a call | ${MOST_REPORTS.toLocaleString('en')} reports, ${BODY_BYTES.partner / 1_000_000} MB |`,
    )
    expect(page).toContain(`${MOST_LISTINGS} listings, ${MOST_LINKS} evidence links`)
  })
})

import { describe, expect, it } from '@jest/globals'
import { expectNone } from './support/expect-none.ts'
import { filesIn, importsOf, isCode, linesWith, type SourceFile, withoutComments } from './support/source-files.ts'

/**
 * Who may import whom: a file imports its own room or a lower floor; never up, never sideways.
 * Floor 9 is a staircase: its rooms put the house together, each from the steps under it.
 */
const FLOORS: Record<string, number> = {
  'server/core': 0,
  'server/sellers': 1,
  'server/law': 1,
  'server/identity': 1,
  'server/evidence': 2,
  'server/brands': 2.1,
  'server/detection': 3,
  'server/field': 3,
  'server/complaints': 4,
  'server/cases': 5,
  'server/documents': 6,
  'server/notifications': 6,
  'server/partners': 6,
  'server/statistics': 6,
  'server/policy': 6.9,
  'server/policy.ts': 7,
  schema: 8,
  'server/config.ts': 9.1,
  'server/search-indexes.ts': 9.1,
  'server/subscribers.ts': 9.2,
  'server/make-parts.ts': 9.3,
  'server/http': 9.4,
  'server/demo': 9.4,
  'server/commands': 9.5,
  'server/main.ts': 9.6,
  'server/weijian.js': 9.7,
  test: 10,
}

/** The two standards of check digits, which a phone without a connection needs as well as the server. */
const CHECK_DIGITS = ['server/sellers/credit-code.ts', 'server/sellers/identity-number.ts']

const roomOf = (path: string): string =>
  Object.keys(FLOORS).find((room) => path === room || path.startsWith(`${room}/`)) ?? path

const house = (): SourceFile[] => filesIn('server', 'schema').filter(isCode)

const isProjectPath = (target: string): boolean =>
  /^(server|schema|web|test|migrations|docs)(\/|$)|^\.\.|^\w+\.(ts|js)/.test(target)

const climbs = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter(isProjectPath)
      .filter((target) => roomOf(target) !== roomOf(file.path))
      .filter((target) => !((FLOORS[roomOf(target)] ?? 99) < (FLOORS[roomOf(file.path)] ?? -1)))
      .map((target) => `${file.path} imports ${target}`),
  )

describe('who may import whom', () => {
  it('goes down the floors only', () => {
    expectNone(
      climbs(house()),
      'A room may use its own files and lower floors. To reach a room above or beside, append an event and let a ' +
        'listener in server/subscribers.ts hear it, or take a function as an argument from the room above.',
    )
  })

  it('knows the floor of every room', () => {
    expectNone(
      [...new Set(house().map((file) => roomOf(file.path)))].filter((room) => FLOORS[room] === undefined),
      'A new room needs a floor in FLOORS of this test and in the table of the design: decide who may use it first.',
    )
  })

  it('keeps every import between rooms free of cycles', () => {
    const uses = new Map<string, Set<string>>()
    for (const file of house()) {
      const room = uses.get(roomOf(file.path)) ?? new Set()
      for (const target of importsOf(file).filter(isProjectPath))
        if (roomOf(target) !== roomOf(file.path)) room.add(roomOf(target))
      uses.set(roomOf(file.path), room)
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(uses.get(from) ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))))
    expectNone(
      [...uses.keys()].filter((room) => reaches(room, room)),
      'Rooms that need each other are one room: move what both need to a lower floor.',
    )
  })

  it('lets migrations import kysely alone', () => {
    expectNone(
      filesIn('migrations').flatMap((file) =>
        importsOf(file).flatMap((target) => (/^kysely(\/|$)/.test(target) ? [] : [`${file.path} imports ${target}`])),
      ),
      'A migration is a page of history: code that goes on changing must not change what it did.',
    )
  })

  it('lets the web app import nothing of the house but the rules of check digits', () => {
    expectNone(
      filesIn('web')
        .filter(({ path }) => /\.tsx?$/.test(path))
        .flatMap((file) =>
          importsOf(file).flatMap((target) =>
            isProjectPath(target) && !target.startsWith('web/') && !CHECK_DIGITS.includes(target)
              ? [`${file.path} imports ${target}`]
              : [],
          ),
        ),
      'The browser knows the API and nothing else: its types come from schema/schema.graphql.',
    )
    expectNone(
      house()
        .filter(({ path }) => CHECK_DIGITS.includes(path))
        .flatMap((file) => importsOf(file).flatMap((target) => (target === 'server/core/words.ts' ? [] : [target]))),
      'What the browser takes along has to be pure: a phone without a connection checks digits by it.',
    )
  })

  it('keeps the features of the web app apart', () => {
    const featureOf = (path: string) => /^web\/src\/features\/([^/]+)\//.exec(path)?.[1]
    expectNone(
      filesIn('web/src')
        .filter(isCode)
        .flatMap((file) =>
          importsOf(file).flatMap((target) => {
            const [own, other] = [featureOf(file.path), featureOf(target)]
            const isUp = file.path.startsWith('web/src/ui/') && /^web\/src\/(features|app\/)/.test(target)
            return (own && other && own !== other) || (isUp && other) ? [`${file.path} imports ${target}`] : []
          }),
        ),
      'Features do not know each other; what two of them need belongs in web/src/ui.',
    )
  })
})

describe('one place for one thing', () => {
  it('reads process.env in server/config.ts alone', () => {
    expectNone(
      linesWith(
        house().filter(({ path }) => path !== 'server/config.ts'),
        /process\.env|process\[|\benv\b[^;]*from 'node:process'/,
      ),
      'Every setting stands in one table with its meaning and its check; read it there and pass it on.',
    )
  })

  it('asks the clock for the time', () => {
    expectNone(
      linesWith(
        [...house(), ...filesIn('migrations')].filter(({ path }) => path !== 'server/core/clock.ts'),
        /Date\.now\(|new Date\(\s*\)|\bDate\(\s*\)/,
      ),
      'Limits of the law are counted from ctx.clock, which tests can set; another clock would disagree with it.',
    )
  })

  it('opens transactions in core/transaction.ts alone', () => {
    expectNone(
      linesWith(
        house().filter(({ path }) => path !== 'server/core/transaction.ts'),
        /\.transaction\(|\bstartTransaction\(|sql`\s*(begin|commit|rollback)\b/i,
      ),
      'inTransaction joins the transaction it stands in, so a change and its event commit together or not at all.',
    )
  })

  it('appends events in core/event-log.ts alone', () => {
    expectNone(
      linesWith(
        house().filter(({ path }) => path !== 'server/core/event-log.ts'),
        /insertInto\(\s*['"]event['"]|insert into event\b/,
      ),
      'Each event carries the hash of the one before it; only the log knows how.',
    )
  })

  it('writes a case in performCaseAction alone', () => {
    expectNone(
      house()
        .filter((file) => !['server/cases/case-store.ts', 'server/cases/perform-case-action.ts'].includes(file.path))
        .filter((file) =>
          /\bupdateCase\b|updateTable\(\s*['"]caseFile|update case_file\b/.test(withoutComments(file.text)),
        )
        .map((file) => file.path),
      'Two writers of a state disagree sooner or later. Make it an action.',
    )
  })

  it('names a table in its own room alone', () => {
    expectNone(
      strangersNaming(tablesOf(house()), house()),
      'Ask the room that owns the table for a function; its columns may then change without asking you.',
    )
  })
})

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Table → the room that declares it. */
const tablesOf = (files: readonly SourceFile[]): Map<string, string> =>
  new Map(
    files
      .filter(({ path }) => path.endsWith('-tables.ts'))
      .flatMap((file) =>
        [...(/interface Tables \{([^}]*)\}/.exec(file.text)?.[1] ?? '').matchAll(/^\s*(\w+):/gm)].map(
          (match) => [match[1]!, roomOf(file.path)] as const,
        ),
      ),
  )

const strangersNaming = (tables: ReadonlyMap<string, string>, files: readonly SourceFile[]): string[] =>
  files
    .filter(({ path }) => !path.endsWith('-tables.ts'))
    .flatMap((file) => {
      const code = withoutComments(file.text)
      return [...tables].flatMap(([table, owner]) => {
        if (roomOf(file.path) === owner) return []
        const names = `(?:${table}|${snake(table)})`
        const built = new RegExp(
          `(?:From|Into|Table|Join|using|Name:)\\(?\\s*\\[?[^)]{0,80}?['"\`]${names}(?: as \\w+)?['"\`]`,
        )
        const raw = new RegExp(
          `\\b(?:from|join|into|update|table|truncate|copy)\\s+(?:only\\s+)?"?${names}"?(?![\\w.])`,
          'i',
        )
        return built.test(code) || raw.test(code) ? [`${file.path} names ${table}, which is ${owner}'s`] : []
      })
    })

describe('the rules themselves', () => {
  it('see an import that climbs, goes sideways or hides in a dynamic import', () => {
    const at = (path: string, text: string) => climbs([{ path, text }])
    expect(at('server/law/x.ts', "import { a } from '../cases/y.ts'")).toHaveLength(1)
    expect(at('server/law/x.ts', "import type { a } from '../sellers/y.ts'")).toHaveLength(1)
    expect(at('server/core/x.ts', "const a = await import('../law/y.ts')")).toHaveLength(1)
    expect(at('schema/x.ts', "export { a } from '../server/http/y.ts'")).toHaveLength(1)
    expect(at('server/cases/x.ts', "import {\n  a,\n} from '../law/y.ts'\nimport './z.ts'")).toEqual([])
    expect(at('server/cases/x.ts', "// import { a } from '../http/y.ts'")).toEqual([])
  })

  it('see a table named by a stranger, built or in raw SQL', () => {
    const tables = new Map([['caseFile', 'server/cases']])
    const at = (text: string) => strangersNaming(tables, [{ path: 'server/sellers/x.ts', text }])
    expect(at("db.selectFrom('caseFile')")).toHaveLength(1)
    expect(at("db.selectFrom('seller').leftJoin('caseFile as c', 'a', 'b')")).toHaveLength(1)
    expect(at('sql`select 1 from case_file where true`')).toHaveLength(1)
    expect(at("db.selectFrom('seller')")).toEqual([])
    expect(strangersNaming(tables, [{ path: 'server/cases/x.ts', text: "db.selectFrom('caseFile')" }])).toEqual([])
  })

  it('have found the rooms and their tables', () => {
    expect(house().length).toBeGreaterThan(100)
    expect(tablesOf(house()).get('caseFile')).toBe('server/cases')
    expect(tablesOf(house()).size).toBeGreaterThan(20)
  })
})

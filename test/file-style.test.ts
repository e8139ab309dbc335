import { describe, it } from '@jest/globals'
import { expectNone } from './support/expect-none.ts'
import { filesIn, isCode, linesWith, projectFiles } from './support/source-files.ts'

describe('how files look', () => {
  const written = () =>
    filesIn('server', 'schema', 'migrations', 'web', 'test').filter(
      (file) => isCode(file) || file.path.endsWith('.css'),
    )

  it('keeps every file under 300 lines', () => {
    expectNone(
      written()
        .map((file) => ({ path: file.path, lines: file.text.trimEnd().split('\n').length }))
        .filter(({ lines }) => lines > 300)
        .map(({ path, lines }) => `${path} has ${lines} lines`),
      'A file holds one thing. Aim at 80 lines; what passes 300 holds two things.',
    )
  })

  it('exports by name', () => {
    expectNone(
      linesWith(filesIn('server', 'schema').filter(isCode), /\bexport default\b|\bas default\b/),
      'One verb, one name, everywhere: a default export can be called anything where it is imported.',
    )
  })

  it('names files after what they do', () => {
    expectNone(
      filesIn('server', 'schema', 'web/src', 'test')
        .filter(isCode)
        .map(({ path }) => path)
        .filter((path) => {
          const name = path
            .split('/')
            .at(-1)!
            .replace(/(\.test)?\.(ts|tsx|js|mjs)$/, '')
          return (
            !/^[a-z0-9]+(-[a-z0-9]+)*(\.config)?$/.test(name) ||
            /^(utils?|helpers?|common|misc)$|(^|-)(manager|service|base|impl)$/.test(name)
          )
        }),
      'kebab-case, the words of the main export; "utils" and "manager" say nothing about what is inside.',
    )
  })

  it('keeps no debts in comments', () => {
    const debt = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['X', 'XX'].join('')})\\b`)
    expectNone(
      projectFiles
        .filter(({ path }) => path !== 'package-lock.json')
        .flatMap((file) =>
          file.text.split('\n').flatMap((line, i) => (debt.test(line) ? [`${file.path}:${i + 1}`] : [])),
        ),
      'Do it now, or write it where work is planned.',
    )
  })

  it('names no package registry and no folder of a single machine', () => {
    const registry = /https?:\/\/[\w.-]*\b(registry|npmmirror|mirrors?|nexus|artifactory|verdaccio)\b/
    const folder = /(^|[\s"'`(=:])\/(work|home|Users|root)\/[\w.-]/
    expectNone(
      projectFiles.flatMap((file) =>
        file.text
          .split('\n')
          .flatMap((line, i) =>
            registry.test(line) || folder.test(line) ? [`${file.path}:${i + 1} ${line.trim().slice(0, 120)}`] : [],
          ),
      ),
      'Whoever clones this has another registry and other folders.',
    )
  })

  it('puts a test where the source it checks would stand', () => {
    const ofTheirOwn = ['support', 'bench', 'faults', 'e2e']
    const folders = new Set(projectFiles.map(({ path }) => path.split('/').slice(0, -1).join('/')))
    expectNone(
      filesIn('test')
        .map(({ path }) => path)
        .filter((path) => /\.test\.tsx?$/.test(path))
        .filter((path) => {
          const folder = path.split('/').slice(1, -1).join('/')
          if (folder === '' || ofTheirOwn.includes(folder.split('/')[0]!)) return false
          const mirrored = [
            `server/${folder}`,
            folder,
            folder.replace(/^web\//, 'web/src/'),
            folder.replace(/^web\//, 'web/src/features/'),
          ]
          return !mirrored.some(
            (candidate) => folders.has(candidate) || [...folders].some((one) => one.startsWith(`${candidate}/`)),
          )
        }),
      'Who changes server/cases/x.ts looks for its test in test/cases.',
    )
  })
})

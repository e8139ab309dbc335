import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type SourceFile = { path: string; text: string }

const ROOT = path.join(import.meta.dirname, '../..')

/** Folders that are made by a command and never committed. */
const MADE = readFileSync(path.join(ROOT, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line.endsWith('/'))
  .map((line) => line.slice(0, -1))

const walk = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (entry.name === '.git' || MADE.includes(entry.name) || MADE.includes(name)) return []
    return entry.isDirectory() ? walk(name) : entry.isFile() ? [name] : []
  })

/** Every file of the project that is committed, as text, with its path from the root. */
export const projectFiles: readonly SourceFile[] = walk('')
  .filter((name) => !name.endsWith('.log'))
  .map((name) => ({ path: name, text: readFileSync(path.join(ROOT, name), 'utf8') }))
  .filter(({ text }) => !text.includes('\0')) // pictures and the like

export const filesIn = (...folders: string[]): SourceFile[] =>
  projectFiles.filter((file) => folders.some((folder) => file.path === folder || file.path.startsWith(`${folder}/`)))

export const isCode = ({ path }: Pick<SourceFile, 'path'>): boolean =>
  /\.(ts|tsx|js|mjs)$/.test(path) && !path.endsWith('.d.ts')

/** The code with its comments blanked, lines kept, so that prose is not mistaken for code. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (found) => found.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '$1')

const STATEMENT = /^\s*(?:import|export)\s(?:[\w\s{},*$]*?\sfrom\s*)?['"]([^'"]+)['"]/gm
const CALL = /\bimport\(\s*['"]([^'"]+)['"]/g

/** What a file imports, whichever way it says so: project files by path from the root, packages by name. */
export const importsOf = (file: SourceFile): string[] =>
  [STATEMENT, CALL]
    .flatMap((pattern) => [...withoutComments(file.text).matchAll(pattern)].map((match) => match[1]!))
    .map((target) =>
      target.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file.path), target)) : target,
    )

/** The lines of code, comments left out, in which the pattern is found: `path:line text`. */
export const linesWith = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    withoutComments(file.text)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${file.path}:${i + 1} ${line.trim()}`] : [])),
  )

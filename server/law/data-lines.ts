import { findNodeAtLocation, parseTree } from 'jsonc-parser'

/** Names and places in lists that lead to a value of a JSON text. */
export type DataPath = readonly PropertyKey[]

/** The line, from 1, of the value at a path; of what is not there, that of what should hold it. */
export const lineOfPath = (text: string, path: DataPath): number => {
  const root = parseTree(text)
  const lineOf = (rest: DataPath): number => {
    const node = root && findNodeAtLocation(root, rest as (string | number)[])
    if (node || rest.length === 0) return lineAt(text, (node ?? root)?.offset ?? 0)
    return lineOf(rest.slice(0, -1))
  }
  return lineOf(path)
}

/** The line, from 1, of a place in a text. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

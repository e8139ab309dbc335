import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { lineAt } from './data-lines.ts'

const reasons: Partial<Record<string, string>> = {
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing here',
  ValueExpected: 'a value is missing here',
  PropertyNameExpected: 'the name of a field, in double quotes, is missing here',
  CloseBraceExpected: 'a closing brace is missing here',
  CloseBracketExpected: 'a closing bracket is missing here',
  EndOfFileExpected: 'something stands here after the end',
  InvalidNumberFormat: 'this number is not written as one',
  UnexpectedEndOfString: 'the double quote that ends this text is missing',
  UnexpectedEndOfNumber: 'this number is not written as one',
}

const OTHER = 'this is neither text in double quotes nor a number, true, false or null'

export type JsonFault = { line: number; reason: string }

/** What hinders a text from being JSON in which each field stands once, and on which line; null: nothing. */
export const faultInJson = (text: string): JsonFault | null => {
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true })
  const [first] = errors
  if (first)
    return {
      line: lineAt(text, first.offset),
      reason: `this is no JSON: ${reasons[printParseErrorCode(first.error)] ?? OTHER}`,
    }
  // The engine would keep the last of two without a word.
  const twice = root && fieldTwice(root)
  return twice ? { line: lineAt(text, twice.offset), reason: `${twice.value} stands twice` } : null
}

const fieldTwice = (node: Node): Node | undefined => {
  const names = node.type === 'object' ? (node.children ?? []).map(({ children }) => children![0]!) : []
  const seen = new Set<unknown>()
  for (const name of names) {
    if (seen.has(name.value)) return name
    seen.add(name.value)
  }
  for (const child of node.children ?? []) {
    const found = fieldTwice(child)
    if (found) return found
  }
  return undefined
}

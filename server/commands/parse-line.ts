import type { z } from 'zod'
import { ownMessage } from '../core/own-message.ts'

/** A line of JSON Lines read by one of some shapes, or what is wrong with it by the first of them. */
export const parseLine = <Row>(
  text: string,
  shapes: readonly z.ZodType<Row>[],
): { row: Row; shape: number } | { problem: string } => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: 'not JSON' }
  }
  let problem = 'line: of no known shape'
  for (const [shape, each] of shapes.entries()) {
    const result = each.safeParse(value, { error: (issue) => ownMessage(issue).en })
    if (result.success) return { row: result.data, shape }
    const [issue] = result.error.issues
    if (shape === 0) problem = `${issue?.path.join('.') || 'line'}: ${issue?.message}`
  }
  return { problem }
}

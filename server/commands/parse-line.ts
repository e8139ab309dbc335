import type { z } from 'zod'
import { InvalidInput } from '../core/errors.ts'
import { validate } from '../core/validate.ts'

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
  for (const [shape, each] of shapes.entries()) {
    const result = each.safeParse(value)
    if (result.success) return { row: result.data, shape }
  }
  return { problem: problemBy(shapes[0]!, value) }
}

/** The first field that is wrong, and why. */
const problemBy = (shape: z.ZodType, value: unknown): string => {
  try {
    validate('en', shape, value)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    const [fault] = error.fields
    if (fault) return `${fault.path || 'line'}: ${fault.message}`
  }
  return 'line: of no known shape'
}

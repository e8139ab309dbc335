import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { InvalidInput } from '../../server/core/errors.ts'
import { text, validate } from '../../server/core/validate.ts'

const wrong: readonly [what: string, schema: z.ZodType, input: unknown][] = [
  ['text for a number', z.number(), 'x'],
  ['a number for text', z.string(), 1],
  ['a broken number', z.int(), 1.5],
  ['not a number', z.number(), Number.NaN],
  ['a list for yes or no', z.boolean(), []],
  ['text for a list', z.array(z.string()), 'x'],
  ['text for fields', z.strictObject({}), 'x'],
  ['nothing', z.string(), undefined],
  ['a field nobody asked for', z.strictObject({}), { surplus: 1 }],
  ['too few', z.array(z.string()).min(1), []],
  ['too many', z.array(z.string()).max(1), ['a', 'b']],
  ['too small', z.int().min(1), 0],
  ['too large', z.int().max(1), 2],
  ['too short', z.string().min(2), 'a'],
  ['too long', z.string().max(1), 'ab'],
  ['no id', z.uuid(), 'x'],
  ['no such day', z.iso.date(), '2026-02-30'],
  ['no time', z.iso.datetime(), 'x'],
  ['no address', z.url(), 'x'],
  ['no mail', z.email(), 'x'],
  ['another format', z.string().regex(/^\d$/), 'x'],
  ['none of a list', z.enum(['a', 'b']), 'c'],
  ['none of two', z.union([z.number(), z.boolean()]), 'x'],
  ['not a multiple', z.number().multipleOf(2), 3],
  ['a bad key', z.record(z.string().max(1), z.string()), { ab: 'x' }],
]

const told = (locale: 'zh-CN' | 'en', schema: z.ZodType, input: unknown) => {
  try {
    validate(locale, schema, input)
  } catch (error) {
    if (error instanceof InvalidInput) return error.fields
    throw error
  }
  throw new Error('It was taken.')
}

describe('what is wrong with an input', () => {
  it.each(wrong)('is said in our own words, in both languages: %s', (_what, schema, input) => {
    for (const { message } of told('zh-CN', schema, input)) expect(message).toMatch(/^[\p{Script=Han}“][^a-z]*/u)
    for (const { message } of told('zh-CN', schema, input)) expect(message).not.toMatch(/无效|期望|收到/)
    for (const { message } of told('en', schema, input))
      expect(message).not.toMatch(/Invalid|expected|received|Unrecognized|pattern|undefined|>=|<=/)
  })

  it('says of an open bound that the bound itself is not enough', () => {
    expect(told('en', z.int().positive(), 0)).toMatchObject([{ message: 'More than 0.' }])
    expect(told('zh-CN', z.int().lt(5), 5)).toMatchObject([{ message: '应当小于 5' }])
  })

  it('names what nobody asked for, not the group it stands in', () => {
    const schema = z.strictObject({ known: z.strictObject({ a: text(10) }) })
    expect(told('en', schema, { known: { a: 'x', b: 1, c: 2 } }).map(({ path }) => path)).toEqual([
      'known.b',
      'known.c',
    ])
  })
})

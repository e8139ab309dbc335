import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { z } from 'zod'
import { InvalidInput } from '../../server/core/errors.ts'
import { type Field, fieldsSchema, maxLengthOf } from '../../server/core/field.ts'
import { inBoth, isKeepable, line, text, validate } from '../../server/core/validate.ts'

const problemsOf = (work: () => unknown): { path: string; message: string }[] => {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof InvalidInput) return [...error.fields]
    throw error
  }
}

describe('validate', () => {
  it('speaks of what is missing, too much or not known in plain words, and repeats nothing that was sent', () => {
    const schema = z.strictObject({ name: z.string(), fen: z.number().min(0).max(9) })
    const said = (locale: 'zh-CN' | 'en', input: unknown) =>
      problemsOf(() => validate(locale, schema, input)).map(({ message }) => message)
    expect(said('zh-CN', { fen: -1, secret: 1 })).toEqual(['请填写', '不能小于 0', '不认识的字段，请去掉'])
    expect(said('en', { name: null, fen: 10 })).toEqual(['Please fill this in.', 'Not more than 9.'])
  })
})

describe('line', () => {
  it('is one line in which there is something to be seen', () => {
    const said = (value: string) => problemsOf(() => validate('en', line(20, 1), value)).length
    for (const name of ['清溪茶业', 'Ann & Co.', ' 前后有空格 ', '甲・乙']) expect(said(name)).toBe(0)
    for (const name of ['甲\n乙', '\u202egnp.exe', '\u200b\u2060', '\u3164', '\u00ad', '甲\u2028乙'])
      expect({ name, said: said(name) }).toEqual({ name, said: 1 })
  })
})

describe('text', () => {
  it('keeps exactly what it takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (given) => {
        fc.pre(isKeepable(given) && given.length <= 100)
        expect(validate('en', text(100), given)).toBe(given)
      }),
    )
  })

  it('takes whole characters of every plane and no half of one, no NUL', () => {
    for (const good of ['𠮷野家', '👨‍👩‍👧', '\u202e', ' \n\t', '']) expect(isKeepable(good)).toBe(true)
    for (const bad of ['\0', 'a\0b', '\ud83d', '\udc00', '\udc00\ud83d', '好\ud800'])
      expect(isKeepable(bad)).toBe(false)
  })

  it('counts in the units that the web page counts in', () => {
    expect(problemsOf(() => validate('en', text(2), '👍'))).toEqual([])
    expect(problemsOf(() => validate('en', text(1), '👍'))).toHaveLength(1)
  })

  it('does not let space stand for words', () => {
    expect(problemsOf(() => validate('zh-CN', text(10, 1), '   '))).toEqual([{ path: '', message: '请填写' }])
    expect(problemsOf(() => validate('en', text(10, 4), ' ab '))).toEqual([
      { path: '', message: 'Write at least 4 characters.' },
    ])
  })
})

describe('validate', () => {
  const schema = z.strictObject({
    name: text(5),
    items: z.array(z.strictObject({ n: z.int().min(1) })),
    own: z.string().refine(() => false, { error: inBoth({ zh: '不行', en: 'No' }) }),
  })

  it('names every wrong place at once, in the language of the reader', () => {
    const wrong = { name: 'too long', items: [{ n: 1 }, { n: 0 }], own: '' }
    const zh = problemsOf(() => validate('zh-CN', schema, wrong, 'input'))
    const en = problemsOf(() => validate('en', schema, wrong, 'input'))
    expect(zh.map(({ path }) => path)).toEqual(['input.name', 'input.items.1.n', 'input.own'])
    expect(en.map(({ path }) => path)).toEqual(zh.map(({ path }) => path))
    expect(zh.at(-1)?.message).toBe('不行')
    expect(en.at(-1)?.message).toBe('No')
    expect(zh[0]!.message).toMatch(/[\u4e00-\u9fff]/)
    expect(en[0]!.message).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('refuses what it did not ask for, and takes no prototype along', () => {
    const sent = JSON.parse('{"name":"a","items":[],"own":"x","__proto__":{"polluted":1},"more":2}')
    expect(problemsOf(() => validate('en', schema, sent)).length).toBeGreaterThan(0)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('does not repeat the value it refuses', () => {
    const problems = problemsOf(() => validate('en', schema, { name: '13800138000', items: '13800138000', own: '' }))
    expect(JSON.stringify(problems)).not.toContain('13800138000')
  })
})

describe('fieldsSchema', () => {
  const words = { zh: '问', en: 'Question' }
  const field = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({ name: 'answer', kind, words, ...more })
  const read = (one: Field, answer: unknown) => {
    const answers = answer === undefined ? {} : { answer }
    return problemsOf(() => validate('en', fieldsSchema([one], undefined), answers)).length === 0
      ? (validate('en', fieldsSchema([one], undefined), answers) as { answer?: unknown }).answer
      : 'refused'
  }

  it('reads each kind of answer as a form or a program sends it', () => {
    expect(read(field('TEXT'), '文字')).toBe('文字')
    expect(read(field('NUMBER'), '12')).toBe(12)
    expect(read(field('NUMBER'), 12)).toBe(12)
    expect(read(field('MONEY'), '39900')).toBe(39_900)
    expect(read(field('BOOLEAN'), 'true')).toBe(true)
    expect(read(field('BOOLEAN'), false)).toBe(false)
    expect(read(field('DATE'), '2026-11-23')).toBe('2026-11-23')
    const choice = field('CHOICE', { options: () => [{ value: 'a', words }] })
    expect(read(choice, 'a')).toBe('a')
  })

  it('refuses what is none of that kind', () => {
    for (const [one, answer] of [
      [field('TEXT'), 5],
      [field('TEXT'), 'x'.repeat(201)],
      [field('LONG_TEXT'), 'x'.repeat(3_001)],
      [field('NUMBER'), '1.5'],
      [field('NUMBER'), '-1'],
      [field('NUMBER'), '1e3'],
      [field('MONEY'), 2_000_000_001],
      [field('BOOLEAN'), 'yes'],
      [field('DATE'), '2026-02-30'],
      [field('CHOICE', { options: () => [{ value: 'a', words }] }), 'b'],
      [field('CHOICE', { options: () => [{ value: 'a', words }] }), 'constructor'],
      [field('SELLER'), 'x'],
      [field('PERSON'), ' '],
    ] as [Field, unknown][])
      expect({ kind: one.kind, answer, read: read(one, answer) }).toEqual({ kind: one.kind, answer, read: 'refused' })
  })

  it('takes a blank for no answer, and no answer only where none is needed', () => {
    for (const kind of ['TEXT', 'NUMBER', 'DATE', 'BOOLEAN', 'CHOICE', 'SELLER'] as const)
      for (const blank of ['', null, undefined]) {
        expect(read(field(kind), blank)).toBeUndefined()
        expect(read(field(kind, { required: true }), blank)).toBe('refused')
      }
  })

  it('refuses a condition that has to hold and does not', () => {
    const condition = field('BOOLEAN', { required: true, mustHold: true })
    expect(read(condition, true)).toBe(true)
    expect(read(condition, false)).toBe('refused')
  })

  it('says how long an answer may be', () => {
    expect([
      maxLengthOf(field('TEXT')),
      maxLengthOf(field('LONG_TEXT')),
      maxLengthOf(field('TEXT', { maxLength: 5 })),
    ]).toEqual([200, 3_000, 5])
  })
})

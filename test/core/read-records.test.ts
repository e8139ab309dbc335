import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cellText } from '../../server/core/formula-cell.ts'
import { type FileRecord, readRecords } from '../../server/core/read-records.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weijian-records-'))
})
afterAll(() => rm(folder, { recursive: true }))

const reading = async (name: string, content: string | Buffer) => {
  const file = join(folder, name)
  await writeFile(file, content)
  const records: FileRecord[] = []
  for await (const record of readRecords(file, 'name')) records.push(record)
  // The parser may name a bad row before a good one that stands above it.
  return records.sort((one, other) => one.line - other.line).map(({ bytes: _, ...read }) => read)
}

/** 商家 and 小店 in GB 18030. */
const SHANGJIA = Buffer.from([0xc9, 0xcc, 0xbc, 0xd2])
const XIAODIAN = Buffer.from([0xd0, 0xa1, 0xb5, 0xea])
const NEWLINE = Buffer.from('\n')

describe('readRecords', () => {
  it('reads GBK where most of the file is GBK, UTF-8 where most is UTF-8, and names the other lines', async () => {
    const gbk = Buffer.concat([SHANGJIA, NEWLINE, XIAODIAN, NEWLINE, Buffer.from([0xff, 0xff]), NEWLINE])
    expect(await reading('gbk.txt', gbk)).toEqual([
      { line: 1, fields: { name: '商家' } },
      { line: 2, fields: { name: '小店' } },
      { line: 3, problem: expect.stringMatching(/^not GBK/) },
    ])
    const utf8 = Buffer.concat([Buffer.from('商家\n小店\n'), SHANGJIA, NEWLINE])
    expect(await reading('utf8.txt', utf8)).toEqual([
      { line: 1, fields: { name: '商家' } },
      { line: 2, fields: { name: '小店' } },
      { line: 3, problem: 'not UTF-8' },
    ])
  })

  it('names each ragged row by its line and reads the others', async () => {
    expect(await reading('ragged.csv', 'name,kind\r\n甲,A\r\n乙\r\n丙,B,C\r\n\r\n丁,D\r\n')).toEqual([
      { line: 2, fields: { name: '甲', kind: 'A' } },
      { line: 3, problem: 'cells: 1, columns in the first line: 2' },
      { line: 4, problem: 'cells: 3, columns in the first line: 2' },
      { line: 6, fields: { name: '丁', kind: 'D' } },
    ])
  })

  it('says once what is wrong with a file that cannot be read at all', async () => {
    await expect(reading('heading.csv', '名称,电话\n甲,1\n乙,2\n')).rejects.toThrow(
      'The table has no column "name". Its first line has to name the columns; it says: "名称", "电话".',
    )
    const utf16 = Buffer.from('\ufeffname\n甲\n', 'utf16le')
    for (const name of ['wide.csv', 'wide.txt']) await expect(reading(name, utf16)).rejects.toThrow('is in UTF-16')
    expect(await reading('nothing.csv', '')).toEqual([])
  })

  it('gives back every table, whatever stands in its cells', async () => {
    // What stands alone on a line, or begins like a formula, is another matter; see below.
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `a${text.replace(/\r/g, '')}b`)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const lines = [['name', 'kind'] as [string, string], ...rows].map((row) => row.map(quoted).join(','))
        const records = await reading('any.csv', `\ufeff${lines.join('\r\n')}\r\n`)
        expect(records.map((record) => ('fields' in record ? record.fields : record))).toEqual(
          rows.map(([name, kind]) => ({ name: name.trim(), kind: kind.trim() })),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('takes the text out of a cell that keeps it by a formula, and no other formula', () => {
    expect(cellText('="0571"')).toBe('0571')
    expect(cellText('="说""你好"""')).toBe('说"你好"')
    expect(cellText("'+8613800138000")).toBe('+8613800138000')
    expect(cellText("'平常")).toBe("'平常")
    expect(cellText('=1+1')).toBeUndefined()
    expect(cellText('+86 138')).toBe('+86 138')
  })
})

import { describe, expect, it } from '@jest/globals'
import { extractText, getDocumentProxy } from 'unpdf'
import { type Block, facts, grid, heading, type Paper, paragraph, signatures } from '../../server/documents/paper.ts'
import { printableText } from '../../server/documents/printable-text.ts'
import { renderPaper } from '../../server/documents/render-paper.ts'
import { readPdf } from '../support/read-pdf.ts'

const madeAt = new Date('2026-11-23T02:00:00Z')

const paperOf = (...blocks: Block[]): Paper => ({
  office: '清溪县市场监督管理局',
  title: '询问笔录',
  number: '清溪市监询〔2026〕1号',
  blocks,
  remarks: [],
})

const drawn = async (...blocks: Block[]) => (await renderPaper(paperOf(...blocks), { madeAt })).pdf

/** Sentences that can be told apart, so that a lost one is found. */
const sentences = (count: number) =>
  Array.from({ length: count }, (_, i) => `第${i}问：当时是怎样的情形？答：记不清了。`)

describe('a paper as a PDF', () => {
  it('runs over as many pages as it needs, numbers them, and loses no word', async () => {
    const asked = sentences(400)
    const pages = await readPdf(
      await drawn(heading('一、询问内容'), ...asked.map(paragraph), facts(['备注', sentences(120).join('')])),
    )
    expect(pages.length).toBeGreaterThan(8)
    pages.forEach((page, i) => {
      expect(page).toContain(`第${i + 1}页共${pages.length}页`)
    })
    const whole = pages.map((page) => page.replace(/第\d+页共\d+页/g, '')).join('')
    expect(asked.filter((sentence) => !whole.includes(sentence))).toEqual([])
  })

  it('never leaves seal or signatures alone on a page', async () => {
    for (let lines = 10; lines < 34; lines++) {
      const pages = await readPdf(
        await drawn(
          ...sentences(lines).map(paragraph),
          { kind: 'seal', office: '清溪县市场监督管理局', on: '2026年11月23日' },
          signatures('当事人（签名）', '办案人员（签名）'),
        ),
      )
      const last = pages.at(-1)!
      expect({ lines, last: last.includes(`第${lines - 1}问`) }).toEqual({ lines, last: true })
      expect(last).toContain('（印章）')
      expect(last).toContain('办案人员（签名）')
    }
  })

  it('nor with whom to ask alone', async () => {
    for (let lines = 10; lines < 34; lines++) {
      const pages = await readPdf(
        await drawn(...sentences(lines).map(paragraph), paragraph('联系人及联系电话：林可风，65550102'), {
          kind: 'seal',
          office: '清溪县市场监督管理局',
          on: '2026年11月23日',
        }),
      )
      const last = pages.at(-1)!
      expect({ lines, last: last.includes(`第${lines - 1}问`) }).toEqual({ lines, last: true })
      expect(last).toContain('联系人')
    }
  })

  it('nor without the last row of the table they stand under', async () => {
    for (let rows = 10; rows < 34; rows++) {
      const things = Array.from({ length: rows }, (_, i) => [String(i + 1), `第${i + 1}件物品`])
      const pages = await readPdf(await drawn(grid([1, 9], ['序号', '名称'], things), signatures('当事人', '见证人')))
      const last = pages.at(-1)!
      expect({ rows, whole: [`第${rows}件物品`, '当事人', '见证人'].every((words) => last.includes(words)) }).toEqual({
        rows,
        whole: true,
      })
      expect(pages.join('').match(/件物品/g)).toHaveLength(rows)
    }
  })

  it('stretches no line that ends before a number which does not fit on it', async () => {
    const said =
      '当事人于2026年11月3日10时30分在店内以快递单号SF1234567890123寄出的商品，和单号SF1234567890124寄出的商品。'
    const pdf = await drawn(paragraph(said))
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
    expect(text.replaceAll('\n', '')).toContain('在店内以快递单号SF1234567890123寄出的商品')
  })

  it('breaks no time, no account and no code that has room for itself, and an address of a page at its joints', async () => {
    const pdf = await drawn(
      facts(
        ['送达时间', '2026年11月23日10时30分', '起止时间', '2026年11月27日9时30分至11时05分'],
        ['微信号', 'wxid_9f83hd72kslq0123', '统一社会信用代码', '91990121MA0000015B'],
      ),
      grid([74, 26], ['名称', '备注'], [['面霜', 'https://a.shop.example/item/listing-41']]),
    )
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
    const lines = text.split('\n').map((line) => line.trim())
    for (const whole of ['10时30分', '9时30分至11时05分', 'wxid_9f83hd72kslq0123', '91990121MA0000015B', 'listing-41'])
      expect(lines.filter((line) => line.includes(whole))).toHaveLength(1)
  })

  it('holds only the characters it uses', async () => {
    const pdf = await drawn(paragraph('王小明：您好。'))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeLessThan(60_000)
  })

  it('is the same to the last byte when it is drawn again from the same words', async () => {
    const again = () => drawn(paragraph('甲乙丙丁'), facts(['姓名', '王小明']))
    expect((await again()).equals(await again())).toBe(true)
  })

  it('takes words for words, whatever is typed', async () => {
    const typed = '<b>x</b> {{name}} $(1) \\n "引号" 100% http://169.254.169.254/latest data:image/png;base64,AAAA'
    expect((await readPdf(await drawn(paragraph(typed)))).join('')).toContain(typed.replace(/\s/g, ''))
  })
})

describe('printableText', () => {
  it('keeps rare characters the font has, and gives the code of those it lacks', () => {
    expect(printableText('龘䶮㛃〇')).toBe('龘䶮㛃〇')
    expect(printableText('𠮷野家😀')).toBe('〔U+20BB7〕野家〔U+1F600〕')
  })

  it('leaves out what nobody sees and what would turn the words around', () => {
    expect(printableText('李\u200b四\u202e五六\ufeff\ufe0f')).toBe('李四五六')
    expect(printableText('一\r\n二\t三')).toBe('一\n二 三')
  })
})

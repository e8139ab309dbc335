import pdfmake, { type Content } from 'pdfmake'
import { drawBlock, PAGE, SPACING, type Spacing, words } from './draw-block.ts'
import type { Block, Paper } from './paper.ts'
import { printableText, SONG } from './printable-text.ts'

pdfmake.setFonts({ Song: SONG })
// A paper is made of text alone: nothing is fetched, and no file but the font is read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === SONG.normal || path === SONG.bold)

type Drawn = { pdf: Buffer; pages: number }

type How = { madeAt: Date; isDraft?: boolean }

/** Longer papers have room enough to be broken well. */
const SHORT_PAPER = 3 // pages

/**
 * The paper as a PDF on A4, with only the characters it uses. A draft says so across every page. A short one whose last
 * page would hold no more than what a little less air takes in is drawn more closely.
 */
export const renderPaper = async (paper: Paper, how: How): Promise<Drawn> => {
  const usual = await draw(paper, how, SPACING.usual)
  if (usual.pages === 1 || usual.pages > SHORT_PAPER) return usual
  const dense = await draw(paper, how, SPACING.dense)
  return dense.pages < usual.pages ? dense : usual
}

const draw = async (paper: Paper, { madeAt, isDraft }: How, spacing: Spacing): Promise<Drawn> => {
  let pages = 0
  const count = (all: number) => {
    pages = all
  }
  const pdf = await pdfmake
    .createPdf(definitionOf(paper, { madeAt, isDraft: isDraft ?? false, spacing, count }))
    .getBuffer()
  return { pdf, pages }
}

type Definition = Parameters<typeof pdfmake.createPdf>[0]

type Drawing = { madeAt: Date; isDraft: boolean; spacing: Spacing; count: (pages: number) => void }

const definitionOf = (paper: Paper, { madeAt, isDraft, spacing, count }: Drawing): Definition => ({
  pageSize: 'A4',
  pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
  defaultStyle: { font: 'Song', fontSize: spacing.font, lineHeight: spacing.line, alignment: 'justify' },
  info: {
    title: printableText([paper.title, paper.number].filter(Boolean).join(' ')),
    author: printableText(paper.office),
    creator: 'Weijian',
    producer: 'Weijian',
    creationDate: madeAt,
    modDate: madeAt,
  },
  ...(isDraft
    ? { watermark: { text: '预览 未签发', font: 'Song', color: '#888888', opacity: 0.16, bold: true, fontSize: 72 } }
    : {}),
  content: [...headOf(paper), ...bodyOf(spacing, paper.blocks), ...paper.remarks.map(remark)],
  footer: (page, pages) => {
    count(pages)
    return { text: `第 ${page} 页 共 ${pages} 页`, alignment: 'center', fontSize: 9, margin: [0, 24, 0, 0] }
  },
})

/** Parts that belong together stay on one page: a heading with what it heads, seal and signatures with the last words. */
const bodyOf = (spacing: Spacing, blocks: readonly Block[]): Content[] =>
  withLastRows(blocks)
    .reduce<Block[][]>((groups, block, at, all) => {
      const group = groups.at(-1)
      if (group && (sticks(group.at(-1)!, block) || leansOn(group.at(-1)!, block, all[at + 1]))) group.push(block)
      else groups.push([block])
      return groups
    }, [])
    .map((group, at, all) => {
      const before = all[at - 1]?.at(-1)
      return group.length === 1
        ? drawBlock(spacing, group[0]!, before)
        : { stack: group.map((block, i) => drawBlock(spacing, block, group[i - 1] ?? before)), unbreakable: true }
    })

/** In characters, some ten lines: together with seal and signatures well under a page. */
const SHORT = 300

/** Before seal and signatures the last row of a table stands by itself, to go with them. */
const withLastRows = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block, at): Block[] => {
    const next = blocks[at + 1]
    if (!next || !isClosing(next) || !('rows' in block) || block.rows.length < 2) return [block]
    if (Object.values(block.rows.at(-1)!).join('').length > SHORT) return [block]
    return [
      { ...block, rows: block.rows.slice(0, -1) } as Block,
      { ...block, rows: block.rows.slice(-1), joins: true } as Block,
    ]
  })

const sticks = (before: Block, block: Block): boolean =>
  isClosing(block) || (block.kind === 'note' && isClosing(before))
    ? isShort(before) || isClosing(before) || ('joins' in before && before.joins === true)
    : before.kind === 'heading' && isShort(block)

/** A line or two, such as whom to ask: with the seal it would still make a page without text. */
const BRIEF = 80 // characters

/** The last words before seal and signatures, where they are few: the paragraph above goes with them. */
const leansOn = (before: Block, block: Block, next: Block | undefined): boolean =>
  next !== undefined && isClosing(next) && isBrief(block) && isShort(before)

const isBrief = (block: Block): boolean => block.kind === 'paragraph' && block.text.length <= BRIEF

const isClosing = ({ kind }: Block): boolean => kind === 'seal' || kind === 'signatures'

const isShort = (block: Block): boolean => block.kind === 'paragraph' && block.text.length <= SHORT

const headOf = ({ office, title, number }: Paper): Content[] => [
  { text: words(office), fontSize: 16, alignment: 'center', characterSpacing: 1, margin: [0, 0, 0, 2] },
  { text: words(title), fontSize: 22, bold: true, alignment: 'center', margin: [0, 0, 0, number ? 4 : 14] },
  ...(number
    ? [{ text: words(number), fontSize: 12, alignment: 'center' as const, margin: [0, 0, 0, 14] as Box }]
    : []),
]

type Box = [number, number, number, number]

const remark = (text: string): Content => ({ text: words(text), fontSize: 10.5, margin: [0, 10, 0, 0] })

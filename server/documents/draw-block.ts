import type { Content, TableCell } from 'pdfmake'
import type { Block, FactRow } from './paper.ts'
import { printableText, widthOf } from './printable-text.ts'

/** Margins in points: 28 mm at the edge where papers are bound, 26 mm elsewhere. */
export const PAGE = { left: 79, top: 74, right: 74, bottom: 72 }

/** How close things stand, in points; `dense` where a little less air keeps a paper from running onto one more page. */
export const SPACING = {
  usual: {
    font: 14,
    line: 1.25,
    table: 11.5,
    tableLine: 1.2,
    small: 10.5,
    above: 5,
    below: 4,
    opinion: 16,
    sign: 14,
    seal: 28,
  },
  dense: {
    font: 13,
    line: 1.15,
    table: 10.5,
    tableLine: 1.1,
    small: 10,
    above: 3,
    below: 2,
    opinion: 9,
    sign: 8,
    seal: 14,
  },
} as const
export type Spacing = (typeof SPACING)[keyof typeof SPACING]

const LABEL_WIDTH = 94 // eight characters and a little
const INDENT = 28 // two characters of 14 points
const JOINED = -6.7 // up to the last line of the table above
const HALF_WIDTH = 36 // characters, three lines of half the width
const SMALL_FROM = 300 // characters in a box, from which its type is smaller
const LONG_CELL = 500 // characters, a third of a page

const PADDING = 6 // at each side of a box
const LINE = 0.7
const TEXT_WIDTH = 595.28 - PAGE.left - PAGE.right

const LONG_WORD = /([!-~]{16,})/
const HOUR = /(\d{1,2}时(?:\d{1,2}分)?)/
/** Where an address of a page is broken well: after a slash, a question mark or a hyphen, not after “https://”. */
const JOINT = /(?<=[^/][/?-])(?=[A-Za-z])/

/** A piece of a long word: whole where it fits between the edges, else broken anywhere. */
const piece = (room: number) => (text: string) =>
  widthOf(text) <= room ? { text, noWrap: true } : { text, wordBreak: 'break-all' as const }

/**
 * Text in runs: a time stays whole; long words without a gap, such as accounts and addresses of pages, are broken at
 * their joints, and anywhere only where a part of them is wider than the `room` there is, in sizes of the type.
 */
export const words = (text: string, room = 18): Content =>
  printableText(text)
    .split(LONG_WORD)
    .flatMap((run): Exclude<Content, readonly unknown[]>[] =>
      LONG_WORD.test(run)
        ? run.split(JOINT).map(piece(room))
        : run.split(HOUR).map((part) => (HOUR.test(part) ? { text: part, noWrap: true } : part)),
    )
    .filter((run) => run !== '')

const WHOLE_WORD = /[!-~]{8,}/

/**
 * Both edges straight, but for text with a number or a name that stays whole: where it does not fit on a line any more,
 * what stands before it would be drawn apart over the whole width.
 */
const edgesOf = (text: string): { alignment?: 'left' } =>
  text.split(JOINT).some((run) => WHOLE_WORD.test(run) && !LONG_WORD.test(run)) ? { alignment: 'left' } : {}

/** One part of a paper as the PDF library lays it out, below another. */
export const drawBlock = (spacing: Spacing, block: Block, before?: Block): Content => {
  switch (block.kind) {
    case 'addressee':
      return { text: words(block.text), margin: [0, 2, 0, 2] }
    case 'paragraph':
      return { text: words(block.text), ...edgesOf(block.text), leadingIndent: INDENT, margin: [0, 0, 0, 3] }
    case 'heading':
      return { text: words(block.text), bold: true, leadingIndent: INDENT, margin: [0, 6, 0, 3], headlineLevel: 1 }
    case 'facts':
      return bordered(
        spacing,
        [LABEL_WIDTH, '*', LABEL_WIDTH, '*'],
        block.rows.flatMap(spread(spacing)).map(factRow(spacing)),
        {
          // Only a long answer may run on over a page; a short row stays whole.
          dontBreakRows: block.rows.every((row) => row.every((text) => text.length <= LONG_CELL)),
          ...(block.joins || before?.kind === 'opinions' ? { top: JOINED } : {}),
        },
      )
    case 'grid':
      return drawGrid(spacing, block)
    case 'opinions':
      // It always follows a table of facts, whose last line it shares.
      return bordered(spacing, [LABEL_WIDTH, '*'], block.rows.map(opinionRow(spacing)), {
        dontBreakRows: block.rows.every(({ text }) => text.length <= LONG_CELL),
        top: JOINED,
      })
    case 'signatures':
      return {
        stack: block.signers.map((signer) => signLine(signer, 'left')),
        margin: [0, spacing.sign, 0, 0],
        unbreakable: true,
      }
    case 'seal':
      return drawSeal(spacing, block)
    case 'note':
      return { text: words(block.text), ...edgesOf(block.text), fontSize: 10.5, margin: [0, 8, 0, 0] }
  }
}

const bordered = (
  { table, tableLine, above, below }: Spacing,
  widths: (number | string)[],
  body: TableCell[][],
  { top = 4, ...more }: { headerRows?: number; dontBreakRows?: boolean; top?: number } = {},
): Content => ({
  table: { widths, body, ...more },
  layout: {
    hLineWidth: () => LINE,
    vLineWidth: () => LINE,
    paddingTop: () => above,
    paddingBottom: () => below,
    paddingLeft: () => PADDING,
    paddingRight: () => PADDING,
  },
  fontSize: table,
  lineHeight: tableLine,
  alignment: 'left',
  margin: [0, top, 0, 6],
})

const label = (text: string): TableCell => ({ text: words(text), alignment: 'center' })

/** Room for text beside the label, in points: of a box over the whole width, and of one of two side by side. */
const WHOLE = TEXT_WIDTH - LABEL_WIDTH - 4 * PADDING - 3 * LINE
const HALF = (TEXT_WIDTH - 2 * LABEL_WIDTH - 8 * PADDING - 5 * LINE) / 2

/** A box with nothing to say is crossed out, so that nothing is written into it later. */
const value = ({ small, table }: Spacing, text: string, room: number) => ({
  text: words(text || '／', room / table),
  ...(text.length > SMALL_FROM ? { fontSize: small, lineHeight: 1.15 } : {}),
})

/** Whether a box of half the width is enough: for no more than three lines, and for each long word on one of them. */
const fitsHalf = ({ table }: Spacing, text: string): boolean =>
  text.length <= HALF_WIDTH &&
  text
    .split(LONG_WORD)
    .every((run) => !LONG_WORD.test(run) || run.split(JOINT).every((part) => widthOf(part) * table <= HALF))

/** Two boxes stand side by side unless one of them says much: then each has the whole width. */
const spread =
  (spacing: Spacing) =>
  (row: FactRow): FactRow[] =>
    row.length === 4 && !(fitsHalf(spacing, row[1]) && fitsHalf(spacing, row[3]))
      ? [
          [row[0], row[1]],
          [row[2], row[3]],
        ]
      : [row]

const factRow =
  (spacing: Spacing) =>
  ([name, said, ...second]: FactRow): TableCell[] =>
    second.length === 2
      ? [label(name), value(spacing, said, HALF), label(second[0]), value(spacing, second[1], HALF)]
      : [label(name), { ...value(spacing, said, WHOLE), colSpan: 3 }, {}, {}]

const opinionRow =
  ({ opinion }: Spacing) =>
  ({ label: name, text, signer }: { label: string; text: string; signer: string }): TableCell[] => [
    { text: words(name), alignment: 'center', margin: [0, opinion - 4, 0, 0] },
    {
      stack: [{ text: words(text || ' '), margin: [0, 0, 0, opinion] }, signLine(signer, 'right')],
    },
  ]

const drawGrid = (spacing: Spacing, { widths, head, rows, joins }: Extract<Block, { kind: 'grid' }>): Content => {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const roomOf = (column: number) => ((TEXT_WIDTH * widths[column]!) / whole - 2 * PADDING - 2 * LINE) / spacing.table
  const said = rows.map((row) => row.map((text, column): TableCell => ({ text: words(text, roomOf(column)) })))
  const heads = head.map((text): TableCell => ({ text: words(text), bold: true, alignment: 'center' }))
  return bordered(
    spacing,
    widths.map((width) => `${(100 * width) / whole}%`),
    joins ? said : [heads, ...said],
    {
      dontBreakRows: rows.every((row) => row.every((text) => text.length <= LONG_CELL)),
      ...(joins ? { top: JOINED } : { headerRows: 1 }),
    },
  )
}

/** Room to sign beside the name, and the date at the right, one under the other. */
const signLine = (signer: string, alignment: 'left' | 'right'): Content => ({
  columns: [
    { width: '*', text: words(`${signer}：`), alignment },
    { width: alignment === 'left' ? 0 : 76, text: '' },
    { width: 'auto', text: '年　　月　　日', alignment: 'right' },
  ],
  margin: alignment === 'left' ? [0, 3, 0, 3] : 0,
})

/** The office over the day, their middles on one line, where the seal is set between them. */
const drawSeal = ({ seal }: Spacing, { office, on }: { office: string; on: string }): Content => ({
  columns: [
    { width: '*', text: '' },
    {
      width: 'auto',
      stack: [
        { text: words(office), alignment: 'center' },
        { text: '（印章）', alignment: 'center', fontSize: 10.5, color: '#555555', margin: [0, 6, 0, 6] },
        { text: words(on), alignment: 'center' },
      ],
    },
    { width: 28, text: '' },
  ],
  margin: [0, seal, 0, 0],
  unbreakable: true,
})

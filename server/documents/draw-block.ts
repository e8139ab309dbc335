import type { Content, TableCell } from 'pdfmake'
import type { Block, FactRow } from './paper.ts'
import { printableText } from './printable-text.ts'

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

const LONG_WORD = /([!-~]{16,})/

/** Text in runs: long words without a gap, such as accounts and addresses of pages, may break anywhere. */
export const words = (text: string): Content =>
  printableText(text)
    .split(LONG_WORD)
    .filter((run) => run !== '')
    .map((run) => (LONG_WORD.test(run) ? { text: run, wordBreak: 'break-all' } : run))

const WHOLE_WORD = /[!-~]{8,}/

/**
 * Both edges straight, but for text with a number or a name that stays whole: where it does not fit on a line any more,
 * what stands before it would be drawn apart over the whole width.
 */
const edgesOf = (text: string): { alignment?: 'left' } =>
  text.split(LONG_WORD).some((run) => !LONG_WORD.test(run) && WHOLE_WORD.test(run)) ? { alignment: 'left' } : {}

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
      return bordered(spacing, [LABEL_WIDTH, '*', LABEL_WIDTH, '*'], block.rows.flatMap(spread).map(factRow(spacing)), {
        // Only a long answer may run on over a page; a short row stays whole.
        dontBreakRows: block.rows.every((row) => row.every((text) => text.length <= LONG_CELL)),
        ...(block.joins || before?.kind === 'opinions' ? { top: JOINED } : {}),
      })
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
    hLineWidth: () => 0.7,
    vLineWidth: () => 0.7,
    paddingTop: () => above,
    paddingBottom: () => below,
    paddingLeft: () => 6,
    paddingRight: () => 6,
  },
  fontSize: table,
  lineHeight: tableLine,
  alignment: 'left',
  margin: [0, top, 0, 6],
})

const label = (text: string): TableCell => ({ text: words(text), alignment: 'center' })

/** A box with nothing to say is crossed out, so that nothing is written into it later. */
const value = ({ small }: Spacing, text: string) => ({
  text: words(text || '／'),
  ...(text.length > SMALL_FROM ? { fontSize: small, lineHeight: 1.15 } : {}),
})

/** Two boxes stand side by side unless one of them says much: then each has the whole width. */
const spread = (row: FactRow): FactRow[] =>
  row.length === 4 && Math.max(row[1].length, row[3].length) > HALF_WIDTH
    ? [
        [row[0], row[1]],
        [row[2], row[3]],
      ]
    : [row]

const factRow =
  (spacing: Spacing) =>
  ([name, said, ...second]: FactRow): TableCell[] =>
    second.length === 2
      ? [label(name), value(spacing, said), label(second[0]), value(spacing, second[1])]
      : [label(name), { ...value(spacing, said), colSpan: 3 }, {}, {}]

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
  const said = rows.map((row) => row.map((text): TableCell => ({ text: words(text) })))
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

/** A row of a bordered table: label and value, or twice label and value. */
export type FactRow = readonly [string, string] | readonly [string, string, string, string]

/** A part of a paper; a table that `joins` goes on from the one above it, in the same frame. All text is plain; where it stands is render-paper.ts's matter. */
export type Block =
  /** The line that names who is written to. */
  | { kind: 'addressee'; text: string }
  /** A paragraph, its first line set in by two characters. */
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; rows: readonly FactRow[]; joins?: true }
  /** A bordered table whose head comes again on every page; widths in parts of the whole. */
  | {
      kind: 'grid'
      widths: readonly number[]
      head: readonly string[]
      rows: readonly (readonly string[])[]
      joins?: true
    }
  /** Bordered fields for the words and the signature of somebody who approves. */
  | { kind: 'opinions'; rows: readonly { label: string; text: string; signer: string }[]; joins?: true }
  /** Lines to sign on, one under the other. */
  | { kind: 'signatures'; signers: readonly string[] }
  /** The office, the place of its seal and the day, at the right. */
  | { kind: 'seal'; office: string; on: string }
  | { kind: 'note'; text: string }

/** What a form becomes when it is filled in, before it is drawn. */
export type Paper = {
  office: string
  title: string
  /** The number line; null for papers that carry none. */
  number: string | null
  blocks: readonly Block[]
  /** Under the last line, e.g. what this paper replaces. */
  remarks: readonly string[]
}

export const addressee = (text: string): Block => ({ kind: 'addressee', text: `${text}：` })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const heading = (text: string): Block => ({ kind: 'heading', text })
export const facts = (...rows: FactRow[]): Block => ({ kind: 'facts', rows })
export const opinions = (...rows: { label: string; text: string; signer: string }[]): Block => ({
  kind: 'opinions',
  rows,
})
export const signatures = (...signers: string[]): Block => ({ kind: 'signatures', signers })
export const grid = (
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Block => ({ kind: 'grid', widths, head, rows })
export const note = (text: string): Block => ({ kind: 'note', text })

/** Each line somebody typed as a paragraph of its own; blank lines are left out. */
export const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()))

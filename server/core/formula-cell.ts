const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/

/** A cell that a spreadsheet would reckon: our own exports and others guard it by an apostrophe. */
const GUARDED = /^'(?=[=+\-@\t])/

/**
 * What a cell says: `="0123"` is how spreadsheets keep a number as it is written, `'+86` how exports disarm a formula.
 * Undefined for any other formula, whose value is not in the file.
 */
export const cellText = (cell: string): string | undefined => {
  const quoted = TEXT_FORMULA.exec(cell)
  if (quoted) return quoted[1]!.replaceAll('""', '"')
  if (cell.startsWith('=')) return undefined
  return cell.replace(GUARDED, '')
}

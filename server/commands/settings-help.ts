import { SETTINGS } from '../config.ts'

/** The settings as the end of a --help, one line each. */
export const settingsHelp = (): string => {
  const rows = Object.entries(SETTINGS)
  const width = Math.max(...rows.map(([name]) => name.length)) + 2
  const lines = rows.map(([name, { meaning, otherwise }]) => {
    const fallback = otherwise ? ` (${otherwise})` : ''
    return `  ${name.padEnd(width)}${meaning.en}${fallback}`
  })
  return ['', 'Environment (in parentheses what is used when not set):', ...lines].join('\n')
}

/** The settings as the README prints them. */
export const settingsTable = (): string => {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
  const lines = Object.entries(SETTINGS).map(
    ([name, { meaning, otherwise }]) =>
      `| \`${name}\` | ${otherwise ? cell(otherwise) : '–'} | ${cell(meaning.en)} | ${cell(meaning.zh)} |`,
  )
  return ['| Setting | When not set | Meaning | 说明 |', '|---|---|---|---|', ...lines].join('\n')
}

import { createTheme, type MantineColorsTuple } from '@mantine/core'

// Deep teal: shade 7 on white has contrast 6.9:1, shade 4 on the dark ground 6.5:1.
const teal: MantineColorsTuple = [
  '#e6f4f4',
  '#cfe6e6',
  '#a3cdce',
  '#73b3b5',
  '#4b9da0',
  '#2f8689',
  '#17747a',
  '#0b5f63',
  '#084e52',
  '#053a3d',
]

// For what cannot be undone: white on shade 7 has contrast 6.5:1, on shade 6 5.3:1.
const red: MantineColorsTuple = [
  '#fdeceb',
  '#f9d3d0',
  '#f1a8a3',
  '#e97c75',
  '#e0574e',
  '#d4433a',
  '#c5352c',
  '#b3261e',
  '#8f1d17',
  '#6b1510',
]

const sans =
  'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, red },
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '650' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.6' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
})

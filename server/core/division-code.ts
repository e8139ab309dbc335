/**
 * Cities without counties or districts: their own code stands where a county's would (东莞, 中山, 儋州, 嘉峪关), as the
 * Statistics Bureau's list of 31 July 2016 (npm gb2260 0.6.0) and public lists made of later ones have them. Counties directly under a province (469xxx) have ordinary county codes.
 */
const CITIES_WITHOUT_COUNTIES = ['441900', '442000', '460400', '620200']

export type DivisionLevel = 'province' | 'city' | 'county'

/** The first two digits of the provinces, autonomous regions, municipalities and special regions (GB/T 2260-2007, in force since
 * 1 February 2008; held against the Statistics Bureau's lists of 31 July 2016 and 31 October 2019, npm gb2260 0.6.0 and
 * china-area-data 5.0.1: the same 34. The standard's own text was not read.)
 */
const PROVINCES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' ')

/** The city of the demo town: no province of the standard begins with 9, so that it is nobody's. */
const INVENTED = ['9900', '9901']

const liesSomewhere = (code: string): boolean =>
  PROVINCES.includes(code.slice(0, 2)) || INVENTED.includes(code.slice(0, 4))

/** The level of a six-digit code of GB/T 2260; undefined when it has not that shape or lies in no province. */
export const levelOfCode = (code: string): DivisionLevel | undefined => {
  if (!/^\d{6}$/.test(code) || !liesSomewhere(code)) return undefined
  if (code.endsWith('0000')) return 'province'
  if (code.endsWith('00')) return CITIES_WITHOUT_COUNTIES.includes(code) ? 'county' : 'city'
  return 'county'
}

/** Whether the code names one county-level division, which is what venue is reckoned in. */
export const isCountyCode = (code: string): boolean => levelOfCode(code) === 'county'

/** The code of the division above: 441901 → 441900 → 440000; null above a province. 469xxx and the like hang on the province. */
export const parentCodeOf = (code: string): string | null => {
  if (code.endsWith('0000')) return null
  const isDirect = code.slice(2, 4) === '90' || code.endsWith('00')
  return isDirect ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
}

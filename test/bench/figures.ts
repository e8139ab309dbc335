/** The value below which this share of the sorted values lies. */
export const quantile = (values: readonly number[], share: number): number => {
  if (values.length === 0) throw new Error('Nothing was measured.')
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return low + (high - low) * (place - Math.floor(place))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const isMet = (figure: number, limit: { least: number } | { most: number } | null): boolean =>
  limit === null || ('least' in limit ? figure >= limit.least : figure <= limit.most)

/** `12.3 ms`, `1,234/s`: three digits say enough. */
export const rounded = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3).replace(/\.?0+$/, '')

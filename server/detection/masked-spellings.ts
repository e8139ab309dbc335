const masks = ['*', '~', '@', '#', '_', '^', '•']

/**
 * How a Latin name is written to be read by people and missed by filters: a short one with a sign between its
 * letters (L*V), a longer one with one or two letters behind a sign (Di*r, D~r).
 */
export const maskedSpellings = (name: string): string[] => {
  if (!/^[a-z]{2,14}$/i.test(name)) return []
  if (name.length <= 3) return [...masks, '.', '·'].map((mask) => [...name].join(mask))
  const places = Array.from({ length: name.length - 1 }, (_, i) => i + 1)
  return places.flatMap((at) =>
    [1, 2]
      .filter((hidden) => at + hidden <= name.length && name.length - hidden >= 2)
      .flatMap((hidden) => masks.map((mask) => name.slice(0, at) + mask + name.slice(at + hidden))),
  )
}

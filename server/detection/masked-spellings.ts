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

/** A Chinese name of four characters and more without one of its inner ones, for where a sign covers it (阿*达斯). */
export const coveredSpellings = (name: string): string[] => {
  const characters = Array.from(name)
  if (characters.length < 4 || !/^\p{Script=Han}+$/u.test(name)) return []
  return characters.slice(1, -1).map((_, at) => [...characters.slice(0, at + 1), ...characters.slice(at + 2)].join(''))
}

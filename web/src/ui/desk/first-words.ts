const MOST = 40

/** The beginning of a text where a title belongs: some posts have no title, so that the whole post stands for it. */
export const firstWords = (text: string): string => {
  const signs = [...text.trim().replace(/\s+/g, ' ')]
  return signs.length > MOST ? `${signs.slice(0, MOST - 1).join('')}…` : signs.join('')
}

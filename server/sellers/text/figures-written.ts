const FIGURES = /(?<![a-z0-9.])[0-9]{1,4}(?![a-z0-9.])/gi
const SIGNS = '零一二三四五六七八九'

/** Figures beside Han signs as Han signs, one by one: 3圣堂 → 三圣堂; undefined where there are none. Not for names to be kept. */
export const figuresWritten = (text: string): string | undefined => {
  const plain = text.normalize('NFKC')
  if (!/\p{Script=Han}/u.test(plain)) return undefined
  const written = plain.replace(FIGURES, (figures) => [...figures].map((figure) => SIGNS[Number(figure)]).join(''))
  return written === plain ? undefined : written
}

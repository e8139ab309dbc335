/** 97 %, and never 100 %: nothing here is certain. */
export const sayLikely = (probability: number): string => `${Math.min(99.9, Math.floor(probability * 1_000) / 10)}%`

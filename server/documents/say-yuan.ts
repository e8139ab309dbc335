/** 39900 → 399.00元 */
export const sayYuan = (fen: number): string => `${(fen / 100).toFixed(2)}元`

/** A share as people read it: 0.834 is 83 %. */
export const sayShare = (share: number): string => `${Math.round(share * 100)}%`

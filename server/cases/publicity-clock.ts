/** Which limit a penalty's publication has: publicity rules, articles 9 and 10. */
export const publicityClock = (publicity: string): string[] =>
  publicity === 'own' ? ['B1'] : publicity === 'otherProvince' ? ['B1A'] : []

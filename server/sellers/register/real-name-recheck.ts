/**
 * The day by which a verified identity has to be verified anew: at least every six months (Online Trading Measures,
 * article 24). Where that month is shorter, its last day.
 */
export const recheckDueOn = (checkedOn: string): string => {
  const [year, month, day] = checkedOn.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year!, month! + 6, 0)).getUTCDate()
  return new Date(Date.UTC(year!, month! - 1 + 6, Math.min(day!, lastDay))).toISOString().slice(0, 10)
}

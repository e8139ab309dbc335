/** Which days count as 法定节假日 for the last day of a period: the notice's whole block, or the statutory days alone. */
export const lastDayReadings = ['wholeRestBlock', 'statutoryDays'] as const

/** What happens to a period in calendar days that ends on an ordinary Saturday or Sunday. */
export const weekendReadings = ['stays', 'extends'] as const

/** The last day of each band of age but the oldest, counted from the day of service. */
export const ageingDays = { 'to-30': 30, 'to-60': 60, 'to-90': 90 } as const

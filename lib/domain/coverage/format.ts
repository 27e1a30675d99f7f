/**
 * How one cycle of preparation, journey and integration is laid out: A three hours in person, B on three days,
 * C with a group on the journey day, D with the journey at home.
 */
export const cycleFormats = ['A', 'B', 'C', 'D'] as const
export type CycleFormat = (typeof cycleFormats)[number]

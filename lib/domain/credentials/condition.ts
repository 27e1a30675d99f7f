/** What we know about a fact that nobody may guess. */
export const conditions = ['yes', 'no', 'unknown'] as const
export type Condition = (typeof conditions)[number]

/** What a visit puts on the bill: one individual hour, that hour and extended care, one group session, or nothing. */
export const billingShapes = ['individual', 'individual-and-extended', 'group', 'none'] as const
export type BillingShape = (typeof billingShapes)[number]

/** Whether the visit uses up the client's one individual hour of the day. */
export const usesIndividualHour = (shape: BillingShape): boolean => shape === 'individual' || shape === 'individual-and-extended'

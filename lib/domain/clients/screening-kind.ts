/** The two screenings kept for a client: the health screen for contraindications and the safety questions. */
export const screeningKinds = ['contraindication', 'cssrs'] as const
export type ScreeningKind = (typeof screeningKinds)[number]

/** The two screenings kept for a client: the health screen for contraindications (4.1) and the safety questions (4.2). */
export const screeningKinds = ['contraindication', 'cssrs'] as const
export type ScreeningKind = (typeof screeningKinds)[number]
